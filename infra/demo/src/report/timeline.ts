import { workingMinutesBetween } from '@lienthong/domain';
import type { DossierEvent, ExplanationLine, SlaClockKind, WorkCalendar } from '@lienthong/domain';
import { legalText, workingText } from './legal-text';

/** Names that a path is told with. */
export interface PathNames {
  unit(code: string): string;
  step(id: string): string;
}

export interface TimelineLine {
  readonly at: string;
  readonly text: string;
  /** Arrival at a unit, or something that went wrong: worth a mark. */
  readonly mark: ' ' | '→' | '!' | '✓';
}

/** One dossier's path, event by event, in the words of a desk. Events that only repeat another are left out. */
export class Timeline {
  private offeredAt = '';

  constructor(
    private readonly names: PathNames,
    private readonly calendar: WorkCalendar,
  ) {}

  linesOf(events: readonly DossierEvent[]): TimelineLine[] {
    return events.flatMap((event) => {
      const line = this.lineOf(event);
      return line === null ? [] : [{ at: event.at, ...line }];
    });
  }

  private lineOf(event: DossierEvent): Omit<TimelineLine, 'at'> | null {
    const unit = this.names.unit(event.position.unit);
    switch (event.type) {
      case 'DossierReceived':
        return { mark: '→', text: `${unit}: tiếp nhận, hẹn trả ${dueText(event.data.clock.dueAt)} / received` };
      case 'StepAssigned':
        return { mark: ' ', text: this.assigned(event.data.step, event.data.assignee, event.data.clock.dueAt) };
      case 'StepReturned':
        return { mark: '!', text: `Trả lại bước ${event.data.to}: ${event.data.reason} / returned` };
      case 'SupplementRequested':
        return { mark: '!', text: 'Yêu cầu bổ sung, đồng hồ dừng / papers asked for, clock stops' };
      case 'SupplementSupplied':
        return { mark: ' ', text: 'Đã bổ sung, đồng hồ chạy tiếp / supplied, clock runs' };
      case 'ResultIssued':
        return {
          mark: '✓',
          text: `${unit}: ${event.data.positive ? 'ký kết quả / result signed' : 'ký văn bản trả lời / negative reply signed'}`,
        };
      case 'OpinionRequested':
        return { mark: ' ', text: `Hỏi ý kiến ${this.names.unit(event.data.to.unit)} / opinion asked for` };
      case 'OpinionGiven':
        return {
          mark: ' ',
          text: `Ý kiến ${event.data.leg}: ${event.data.agree ? 'đồng ý' : 'không đồng ý'} / opinion`,
        };
      case 'OpinionDefaulted':
        return {
          mark: '!',
          text: `${this.names.unit(event.data.unit)} im lặng quá hạn, coi là đồng ý / silence is consent`,
        };
      case 'RefusalDelivered':
        return { mark: '✓', text: `${unit}: đã báo người dân / the citizen was told of the refusal` };
      case 'DossierRefused':
        return { mark: '!', text: `${unit}: từ chối / refused: ${event.data.reason}` };
      case 'ResultReturned':
        return { mark: '✓', text: `${unit}: trả kết quả cho người dân / result returned to the citizen` };
      default:
        return this.clockOrHandoff(event);
    }
  }

  private clockOrHandoff(event: DossierEvent): Omit<TimelineLine, 'at'> | null {
    switch (event.type) {
      case 'HandoffOffered': {
        this.offeredAt = event.at;
        const to = this.names.unit(event.data.to.unit);
        return {
          mark: ' ',
          text: `Chuyển liên thông lần ${event.data.handoff} → ${to}, nhận trước ${dueText(event.data.clock.dueAt)} / offered`,
        };
      }
      case 'HandoffAccepted':
        return {
          mark: '→',
          text: `${this.names.unit(event.data.to.unit)}: đã nhận, chờ ${this.waited(event.at)} / accepted`,
        };
      case 'HandoffLapsed':
        return {
          mark: '!',
          text: `${this.names.unit(event.data.to.unit)} không nhận trong hạn, chờ ${this.waited(event.at)} / lapsed`,
        };
      case 'ProcessingFinished':
        return {
          mark: '✓',
          text: `Giải quyết xong: ${timelinessTexts[event.data.timeliness]}, hẹn trả ${dueText(event.data.dueAt)}`,
        };
      default:
        return alertLine(event);
    }
  }

  private assigned(step: string, assignee: string | null, dueAt: string | null): string {
    const name = this.names.step(step);
    const whom = assignee === null ? '' : ` — giao / assigned to ${assignee}`;
    return `  bước / step ${step} ${name}${whom}, hạn bước / due ${dueText(dueAt)}`;
  }

  private waited(at: string): string {
    return workingText(workingMinutesBetween(this.offeredAt, at, this.calendar));
  }
}

function alertLine(event: DossierEvent): Omit<TimelineLine, 'at'> | null {
  switch (event.type) {
    case 'SlaWarned':
      return {
        mark: '!',
        text: `Đã dùng ${Math.round(event.data.share * 100)} % thời hạn (${clockText(event.data.kind)}) / used`,
      };
    case 'SlaBreached':
      // The lapse itself says it for a hand-off.
      return event.data.kind === 'handoff'
        ? null
        : { mark: '!', text: `Hết hạn (${clockText(event.data.kind)}) / overdue` };
    case 'SlaEscalated':
      return { mark: '!', text: `Báo cáo cấp trên lần ${event.data.level}: ${event.data.to} / escalated` };
    case 'ApologyIssued':
      return { mark: '✓', text: `Xin lỗi, hẹn lại ${dueText(event.data.newDueAt)} / apology, new date` };
    default:
      return null;
  }
}

/** "Why this date", a line for each stretch. */
export function explanationLines(lines: readonly ExplanationLine[]): string[] {
  return lines.map(({ from, to, kind, counted, unit, because, ground }) => {
    const amount = unit === 'minutes' ? workingText(counted) : String(counted);
    const what = kind === 'counted' ? `+ ${amount}` : '—';
    return `${legalText(from)} → ${legalText(to)}  ${what.padEnd(17)} ${because.vi} / ${because.en}${ground === undefined ? '' : ` [${ground}]`}`;
  });
}

const timelinessTexts = {
  early: 'trước hạn / early',
  'on-time': 'đúng hạn / on time',
  late: 'quá hạn / late',
} as const;

function clockText(kind: SlaClockKind): string {
  return {
    dossier: 'cả hồ sơ / the dossier',
    step: 'bước / the step',
    handoff: 'bàn giao / the hand-off',
    leg: 'nhánh song song / the parallel leg',
    urge: 'trả lời đôn đốc / the answer to the urge',
    silence: 'bổ sung hồ sơ / the supplement',
  }[kind];
}

function dueText(at: string | null): string {
  return at === null ? '(tạm dừng)' : legalText(at);
}
