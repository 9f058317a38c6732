import { parseInstant } from '@lienthong/domain';
import type { LegalClock } from '@lienthong/platform';
import type { AlertRecord, AlertStatus } from '@lienthong/read-model';
import type { Directory } from '../recipients/directory';
import type { Desks, Recipients } from '../recipients/recipients-of';
import type { ChannelName } from '../rules/alert-kinds';
import type { AlertRule, AlertRules } from '../rules/alert-rules.schema';
import { rulesFor } from '../rules/rules-for';
import { writeMessage } from '../texts/write-message';
import type { Message } from '../texts/write-message';
import type { DossierContext } from './dossier-context';
import type { Matter } from './matter';
import { isOver } from './silenced-by';

const dayMs = 86_400_000;

export interface RecordParts {
  readonly rules: AlertRules;
  readonly recipients: Recipients;
  readonly directory: Directory;
  readonly clock: LegalClock;
  /** Channels that are set up. */
  readonly channels: readonly ChannelName[];
}

type Fate = Pick<AlertRecord, 'status' | 'reason'>;
type Addressed = Pick<AlertRecord, 'unit' | 'recipient' | 'channel' | 'hours'>;

/** Turns a matter into the records of its alerts: who, how, when and what. */
export class AlertRecords {
  constructor(private readonly parts: RecordParts) {}

  /** Empty where the rules tell nobody. A rule whose people can't be found leaves a failed record, to be seen. */
  of(matter: Matter, context: DossierContext | null): readonly AlertRecord[] {
    const { kind, place, clockKind, share } = matter;
    const first = context?.events[0];
    const procedure = first?.type === 'DossierReceived' ? first.data.procedure : null;
    const rules = rulesFor(this.parts.rules, { kind, unit: place.unit, procedure, clockKind, share });
    if (rules.every((rule) => rule.to.length === 0)) return [];
    const message = writeMessage(matter, this.parts.directory);
    const records = rules.flatMap((rule) => this.byRule(rule, matter, context, message));
    const ids = records.map(({ _id }) => _id);
    return records.filter(({ _id }, index) => ids.indexOf(_id) === index);
  }

  private byRule(rule: AlertRule, matter: Matter, context: DossierContext | null, message: Message): AlertRecord[] {
    const { to, channels, hours } = rule;
    if (to.length === 0) return [];
    const recipients = this.parts.recipients.of(matter, to, desksOf(matter, context));
    const over = context !== null && isOver(matter.about, context.later);
    if (recipients.length === 0) {
      const fate: Fate = { status: 'failed', reason: `the catalogue has nobody for ${to.join(', ')}` };
      const nobody = { unit: matter.place.unit, recipient: 'nobody', channel: channels[0] ?? 'email', hours };
      return [this.record(matter, message, nobody, fate)];
    }
    return recipients.flatMap((recipient) =>
      channels.map((channel) => {
        const fate = this.fateOf(matter, channel, over);
        return this.record(matter, message, { unit: recipient.unit, recipient: recipient.name, channel, hours }, fate);
      }),
    );
  }

  private fateOf(matter: Matter, channel: ChannelName, over: boolean): Fate {
    const { rules, channels, clock } = this.parts;
    const age = parseInstant(clock.now()) - parseInstant(matter.event.at);
    const because = (status: AlertStatus, reason: string): Fate => ({ status, reason });
    if (over) return because('silenced', 'answered or finished before it could go out');
    if (age > rules.staleAfterDays * dayMs) return because('silenced', `older than ${rules.staleAfterDays} days`);
    if (!channels.includes(channel)) return because('recorded', `channel ${channel} is not set up`);
    return { status: 'pending', reason: null };
  }

  private record(matter: Matter, message: Message, to: Addressed, fate: Fate): AlertRecord {
    const { event, kind, about } = matter;
    const { at, code, seq } = event;
    return {
      _id: `${code}:${seq}:${kind}:${to.recipient}:${to.channel}`,
      dossier: code,
      seq,
      kind,
      about,
      ...to,
      ...fate,
      at,
      notBefore: to.hours === 'office' ? this.parts.directory.openingFor(to.unit, at) : at,
      subject: message.subject,
      text: message.text,
      attempts: 0,
      tryAt: new Date(0).toISOString(),
      sentAt: null,
    };
  }
}

/** Without knowledge of the dossier, the desk of the unit it is at stands for both. */
function desksOf(matter: Matter, context: DossierContext | null): Desks {
  const { unit } = matter.event.position;
  const { receivingUnit, returningUnit } = context?.state ?? { receivingUnit: unit, returningUnit: unit };
  return { receiving: receivingUnit, returning: returningUnit };
}
