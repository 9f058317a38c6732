import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AllowedCommand, Role } from '@lienthong/domain';
import type { HttpDoor, Person } from './http-door';

/** A dossier as its last answer left it. */
export interface Carried {
  readonly code: string;
  readonly seq: number;
  readonly allowed: readonly AllowedCommand[];
}

interface Received {
  readonly code: string;
  /** Null while the dossier is kept and no worker has answered for it. */
  readonly receipt: Omit<Carried, 'code'> | null;
}

const commune = '05431';

const desk: Person = { sub: 'cb-mot-cua', unit: commune, role: 'desk-officer' };
const portal: Person = { sub: 'cong-thanh-toan', unit: commune, role: 'portal' };

/** A real route over three levels: social assistance of a former youth volunteer, asked for in a commune. */
const receipt = {
  procedure: '2.001396',
  case: 'hang-thang',
  channel: 'desk',
  receivingUnit: commune,
  competentUnit: commune,
  papers: ['BAN-KHAI-1C', 'GIAY-TNXP', 'SUC-KHOE'].map((code) => ({ code, originals: 1, copies: 0 })),
  applicant: { name: 'Người Diễn Tập', idNumber: '999000009999', phone: '0000709999', address: 'Nhà 01, Hư Cấu' },
} as const;

const atOnce = 12;
/** A busy worker answers late: the same request under its key is then asked again. */
const mostAsked = 30;
const askAgainMs = 1_000;

/** The officers of a drill: whoever has the turn takes it, by the first outcome, which goes on. */
export class DossierDesk {
  constructor(private readonly door: HttpDoor) {}

  async receive(): Promise<Carried> {
    const key = randomUUID();
    for (let asked = 0; asked < mostAsked; asked += 1) {
      const { code, receipt: answer } = await this.door.get<Received>(desk, 'POST', '/dossiers', {
        body: receipt,
        key,
      });
      if (answer !== null) return { code, seq: answer.seq, allowed: answer.allowed };
      await sleep(askAgainMs);
    }
    throw new Error('a dossier was kept, and no worker has answered for it');
  }

  /** Several at once. `onEach` is told how many there are. */
  async receiveMany(count: number, onEach: (done: number) => void = () => undefined): Promise<Carried[]> {
    const received: Carried[] = [];
    const lane = async (): Promise<void> => {
      while (started < count) {
        started += 1;
        received.push(await this.receive());
        onEach(received.length);
      }
    };
    let started = 0;
    await Promise.all(Array.from({ length: Math.min(atOnce, count) }, lane));
    return received;
  }

  /** Takes the next turn of the path. */
  async step(dossier: Carried): Promise<Carried> {
    const { allowed } = dossier;
    const turn =
      allowed.find(({ command }) => command === 'accept-handoff') ??
      allowed.find(({ command }) => command === 'complete-step');
    const role: Role | undefined = turn?.roles[0];
    if (turn === undefined || role === undefined) throw new Error(`${dossier.code}: nobody has the turn`);
    const body = turn.command === 'complete-step' ? { outcome: turn.outcomes?.[0] } : {};
    const person: Person = { sub: `cb-${turn.unit}-${role}`, unit: turn.unit, role };
    const path = `/dossiers/${dossier.code}/commands/${turn.command}`;
    const answer = await this.door.get<Omit<Carried, 'code'>>(person, 'POST', path, { body, key: randomUUID() });
    return { code: dossier.code, seq: answer.seq, allowed: answer.allowed };
  }

  /** Goes on until a hand-off is offered to a unit of the tier. */
  async untilOffered(dossier: Carried, unit: (code: string) => boolean): Promise<Carried> {
    let now = dossier;
    for (let turns = 0; turns < 12; turns += 1) {
      now = await this.step(now);
      const offered = now.allowed.find(({ command }) => command === 'accept-handoff');
      if (offered !== undefined && unit(offered.unit)) return now;
    }
    throw new Error(`${dossier.code} is offered to no such unit on its path`);
  }

  /** A payment that nobody asked for yet: a signal, which is kept even while no worker can take it. */
  async tellPayment({ code }: Pick<Carried, 'code'>): Promise<void> {
    await this.door.get(portal, 'POST', `/dossiers/${code}/payments`, {
      body: { reference: 'DIEN-TAP', receipt: 'BL-1', amountVnd: 0 },
    });
  }

  /** Types of the events that the view has. */
  async eventTypes(code: string): Promise<readonly string[]> {
    const { events } = await this.door.get<{ readonly events: readonly { readonly type: string }[] }>(
      desk,
      'GET',
      `/dossiers/${code}/events`,
    );
    return events.map(({ type }) => type);
  }
}
