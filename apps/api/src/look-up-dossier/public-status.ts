import type { DossierView, PathStop, PublicStatus, StepNumber } from '@lienthong/contracts';
import { nationalStatus } from '@lienthong/domain';
import type { BilingualText, PinnedRoute, ProcedureCase } from '@lienthong/domain';
import { publicApology, publicClock, publicFeedback } from './public-extras';
import { publicWay } from './public-way';
import { stepNumber } from './step-number';
import { vietnameseInstant } from './vietnamese-instant';

/** What a status is told from. */
export interface StatusSources {
  readonly view: DossierView;
  readonly route: PinnedRoute;
  readonly procedureCase: ProcedureCase;
  readonly procedureName: BilingualText;
  readonly unitName: (unit: string) => BilingualText;
  /** Phones of a unit's desk that are made public. */
  readonly phonesOf: (unit: string) => readonly string[];
  /** Legal instant now. */
  readonly now: string;
}

/** Tells a citizen how a dossier stands. */
export function publicStatus(sources: StatusSources): PublicStatus {
  const { view, route, unitName } = sources;
  const { state } = view;
  const at = state.handoff.kind === 'none' ? state.position : state.handoff.to;
  const step = at === null || view.closed ? null : stepNumber(route, at.step);
  const timeliness = timelinessOf(sources);
  const where = placeText(sources, unitName(at?.unit ?? view.receivingUnit), step);
  const steps = publicWay(view, route, unitName);
  return {
    code: view._id,
    answer: joined([where, dueText(sources), timelinessTexts[timeliness]]),
    next: nextText(sources),
    status: nationalStatus(state),
    procedure: sources.procedureName,
    unit: unitName(at?.unit ?? view.receivingUnit),
    step,
    receivedAt: view.receivedAt,
    dueAt: view.dueAt,
    timeliness,
    timelinessText: timelinessTexts[timeliness],
    closed: view.closed,
    clock: publicClock(view),
    path: pathOf(view, unitName),
    steps,
    stepsDone: steps.filter(({ status }) => status === 'done').length,
    stepsTotal: steps.length,
    apology: publicApology(view),
    feedback: publicFeedback(unitName(view.receivingUnit), sources.phonesOf(view.receivingUnit)),
    updatedAt: view.updatedAt,
  };
}

const timelinessTexts = {
  early: { vi: 'Trước hạn.', en: 'Early.' },
  'on-time': { vi: 'Đúng hạn.', en: 'On time.' },
  late: { vi: 'Quá hạn.', en: 'Late.' },
} as const;

function timelinessOf({ view, now }: StatusSources): PublicStatus['timeliness'] {
  if (view.state.timeliness !== null) return view.state.timeliness;
  const overdue = view.dueAt !== null && now.slice(0, 10) > view.dueAt.slice(0, 10);
  return view.late || overdue ? 'late' : 'on-time';
}

function placeText({ view }: StatusSources, unit: BilingualText, step: StepNumber | null): BilingualText {
  const { business, handoff } = view.state;
  const far = {
    vi: step === null ? '' : `, bước ${step.number}/${step.of}`,
    en: step === null ? '' : `, step ${step.number} of ${step.of}`,
  };
  switch (business.kind) {
    case 'awaiting-supplement':
      return {
        vi: `Đang chờ bổ sung giấy tờ (${unit.vi})${far.vi}.`,
        en: `Waiting for papers to be supplied (${unit.en})${far.en}.`,
      };
    case 'result-ready':
      if (handoff.kind !== 'none')
        return { vi: `Đã có kết quả, đang chuyển về ${unit.vi}.`, en: `The result is on its way to ${unit.en}.` };
      return { vi: `Đã có kết quả tại ${unit.vi}.`, en: `The result is ready at ${unit.en}.` };
    case 'returned':
      return { vi: `Đã trả kết quả tại ${unit.vi}.`, en: `The result was returned at ${unit.en}.` };
    case 'awaiting-payment':
      return {
        vi: `Đang chờ thực hiện nghĩa vụ tài chính (${unit.vi})${far.vi}.`,
        en: `Waiting for payment (${unit.en})${far.en}.`,
      };
    case 'withdrawn':
      return { vi: 'Hồ sơ đã được rút theo yêu cầu.', en: 'The dossier was withdrawn.' };
    case 'stopped':
      return { vi: 'Đã dừng giải quyết hồ sơ.', en: 'Work on the dossier was stopped.' };
    case 'refused':
      return { vi: `Hồ sơ bị từ chối tại ${unit.vi}.`, en: `The dossier was refused at ${unit.en}.` };
    case 'new':
    case 'received':
    case 'processing':
      if (handoff.kind !== 'none')
        return { vi: `Đang chuyển đến ${unit.vi}${far.vi}.`, en: `On its way to ${unit.en}${far.en}.` };
      return { vi: `Đang xử lý tại ${unit.vi}${far.vi}.`, en: `Being processed at ${unit.en}${far.en}.` };
  }
}

function dueText({ view }: StatusSources): BilingualText {
  if (view.dueAt === null) {
    return view.closed || view.state.clock.kind === 'stopped'
      ? { vi: '', en: '' }
      : { vi: 'Thời hạn đang tạm dừng.', en: 'The clock is paused.' };
  }
  const due = vietnameseInstant(view.dueAt);
  return { vi: `Hẹn trả ${due}.`, en: `Due ${due}.` };
}

function nextText({ view, procedureCase, unitName }: StatusSources): BilingualText | null {
  const { business, handoff } = view.state;
  const desk = unitName(view.receivingUnit);
  if (business.kind === 'awaiting-supplement') {
    const papers = business.lacks.map((lack) => procedureCase.papers.find((paper) => paper.code === lack.paper)?.name);
    const named = (language: 'vi' | 'en'): string =>
      papers.flatMap((name) => (name === undefined ? [] : [name[language]])).join('; ');
    return {
      vi: `Nộp bổ sung tại ${desk.vi}: ${named('vi')}.`,
      en: `Hand in at ${desk.en}: ${named('en')}.`,
    };
  }
  if (business.kind === 'result-ready' && handoff.kind === 'none' && !view.closed) {
    return { vi: `Mời đến ${desk.vi} nhận kết quả.`, en: `Collect the result at ${desk.en}.` };
  }
  return null;
}

function pathOf(view: DossierView, unitName: (unit: string) => BilingualText): PathStop[] {
  const stops: { unit: string; from: string }[] = [];
  for (const event of view.events) {
    const arrived = event.type === 'DossierReceived' || event.type === 'HandoffAccepted';
    if (arrived && stops.at(-1)?.unit !== event.position.unit)
      stops.push({ unit: event.position.unit, from: event.at });
  }
  return stops.map(({ unit, from }, index) => ({
    unit: unitName(unit),
    from,
    until: stops[index + 1]?.from ?? (view.closed ? view.updatedAt : null),
  }));
}

function joined(texts: readonly BilingualText[]): BilingualText {
  const of = (language: 'vi' | 'en'): string =>
    texts
      .map((text) => text[language])
      .filter((text) => text !== '')
      .join(' ');
  return { vi: of('vi'), en: of('en') };
}
