import type { DossierEvent, DossierState } from '@lienthong/domain';
import { CatalogueNames } from '../names/catalogue-names';
import type { SlipRequest } from '../print-slip';
import { channelText, timelinessText } from '../text/words';

/** A dossier as the register needs it. */
export interface RegisterSource {
  readonly state: DossierState;
  readonly events: readonly DossierEvent[];
}

/** Name and ways to reach someone; kept apart from the dossiers, so that it is given beside them or not at all. */
export interface RegisterApplicant {
  readonly name: string;
  readonly contact: string;
}

/** A line of the register. Instants are of legal time with +07:00. */
export interface RegisterRow {
  readonly code: string;
  readonly procedure: string;
  readonly papers: number;
  readonly applicant: RegisterApplicant | null;
  readonly channel: string;
  readonly receiving: string;
  readonly competent: string;
  readonly receivedAt: string;
  readonly dueAt: string | null;
  readonly finishedAt: string | null;
  readonly returnedAt: string | null;
  readonly outcome: string;
  readonly timeliness: string;
}

const outcomes: Readonly<Record<DossierState['business']['kind'], string>> = {
  new: '',
  received: 'Mới tiếp nhận',
  processing: 'Đang giải quyết',
  'awaiting-supplement': 'Chờ bổ sung',
  'awaiting-payment': 'Chờ nộp tiền',
  'result-ready': 'Có kết quả',
  returned: 'Đã trả kết quả',
  refused: 'Từ chối',
  withdrawn: 'Rút hồ sơ',
  stopped: 'Dừng giải quyết',
};

/** The line of one dossier. */
export function registerRow(
  { state, events }: RegisterSource,
  catalogue: SlipRequest['catalogue'],
  applicant: RegisterApplicant | null = null,
): RegisterRow {
  const received = events[0];
  if (received?.type !== 'DossierReceived') throw new Error(`the history of ${state.code} has no receipt`);
  const { data } = received;
  const on = data.clock.start;
  const names = new CatalogueNames(catalogue, on.slice(0, 10));
  return {
    code: state.code,
    procedure: names.procedureName(data),
    papers: state.papers.length,
    applicant,
    channel: channelText[data.channel],
    receiving: names.unitName(data.receivingUnit, on),
    competent: names.unitName(data.competentUnit, on),
    receivedAt: on,
    dueAt: state.clocks.dossier?.dueAt ?? null,
    finishedAt: state.finishedAt,
    returnedAt: events.findLast(({ type }) => type === 'ResultReturned' || type === 'RefusalDelivered')?.at ?? null,
    outcome: outcomes[state.business.kind],
    timeliness: state.timeliness === null ? '' : timelinessText[state.timeliness],
  };
}
