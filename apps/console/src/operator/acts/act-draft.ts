import type { ActName, ActRequest, Operation, ResetPoint, Selection, StuckKind } from '@lienthong/contracts';
import type { ActSearch } from './act-search';

/** The form of a new act as it is filled in: everything is text until it is sent. */
export interface ActDraft {
  readonly act: ActName;
  readonly point: ResetPoint['point'];
  readonly eventId: string;
  readonly at: string;
  /** Of `stage`, and of `skip`. */
  readonly step: string;
  readonly exclude: readonly ('signals' | 'updates')[];
  readonly moveTo: string;
  readonly fromSeq: string;
  readonly assignee: string;
  readonly outcome: string;
  readonly ground: string;
  readonly by: Selection['by'];
  readonly codes: string;
  readonly fingerprint: string;
  readonly kind: StuckKind;
  readonly unit: string;
  readonly procedure: string;
  readonly reason: string;
  readonly rate: number;
}

/** Body of `POST /operations/acts`. */
export interface ActBody {
  readonly request: ActRequest;
  readonly selection: Selection;
  readonly reason: string;
  readonly ratePerSecond: number;
}

export type DraftField =
  'eventId' | 'at' | 'step' | 'fromSeq' | 'assignee' | 'outcome' | 'ground' | 'codes' | 'fingerprint' | 'reason';
/** Field → key of the text that says what is wrong with it. */
export type DraftProblems = Readonly<Partial<Record<DraftField, ProblemKey>>>;
type ProblemKey = 'needed' | 'badNumber' | 'badTime' | 'badCodes' | 'tooManyCodes' | 'shortReason' | 'badCode';

const leastReason = 10;
const mostCodes = 5_000;
const dossierCode = /^[A-Z0-9.]{1,35}-\d{6}-\d{4,}$/;
const catalogueCode = /^[A-Za-z0-9._-]{1,60}$/;
const localTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/;

export const emptyDraft: ActDraft = {
  act: 'retry-activity',
  point: 'last-good',
  eventId: '',
  at: '',
  step: '',
  exclude: [],
  moveTo: '',
  fromSeq: '1',
  assignee: '',
  outcome: '',
  ground: '',
  by: 'codes',
  codes: '',
  fingerprint: '',
  kind: 'B',
  unit: '',
  procedure: '',
  reason: '',
  rate: 10,
};

/** The form as an address opens it. */
export function draftOf({ act, codes, fingerprint, kind, unit, procedure }: ActSearch): ActDraft {
  const by =
    codes !== undefined ? 'codes' : fingerprint !== undefined ? 'fingerprint' : kind !== undefined ? 'kind' : 'codes';
  return {
    ...emptyDraft,
    act: act ?? emptyDraft.act,
    by,
    codes: codes?.split(',').join('\n') ?? '',
    fingerprint: fingerprint ?? '',
    kind: kind ?? emptyDraft.kind,
    unit: unit ?? '',
    procedure: procedure ?? '',
  };
}

/** The form as an earlier act was asked for: to preview it again. */
export function draftAgain({ request, selection, reason, ratePerSecond }: Operation): ActDraft {
  const narrowed = selection.by === 'codes' ? {} : { unit: selection.unit ?? '', procedure: selection.procedure ?? '' };
  const chosen =
    selection.by === 'codes'
      ? { codes: selection.codes.join('\n') }
      : selection.by === 'fingerprint'
        ? { fingerprint: selection.fingerprint }
        : { kind: selection.kind };
  const base = {
    ...emptyDraft,
    act: request.act,
    by: selection.by,
    ...narrowed,
    ...chosen,
    reason,
    rate: ratePerSecond,
  };
  switch (request.act) {
    case 'reset':
      return { ...base, ...pointFields(request.to), exclude: request.exclude, moveTo: request.moveTo ?? '' };
    case 'republish':
      return { ...base, fromSeq: String(request.fromSeq) };
    case 'reassign':
      return { ...base, assignee: request.assignee };
    case 'skip':
      return { ...base, step: request.step, outcome: request.outcome, ground: request.ground };
    default:
      return base;
  }
}

/** What can be sent, or what is wrong with which field. */
export function bodyOf(draft: ActDraft): { readonly body: ActBody } | { readonly problems: DraftProblems } {
  const problems = problemsOf(draft);
  if (Object.keys(problems).length > 0) return { problems };
  return {
    body: {
      request: requestOf(draft),
      selection: selectionOf(draft),
      reason: draft.reason.trim(),
      ratePerSecond: draft.rate,
    },
  };
}

/** Codes as people paste them: on lines, with commas or spaces between, in small letters. */
export function codesOf(text: string): string[] {
  return [
    ...new Set(
      text
        .toUpperCase()
        .split(/[\s,;]+/)
        .filter((code) => code !== ''),
    ),
  ];
}

function pointFields(to: ResetPoint): Partial<ActDraft> {
  switch (to.point) {
    case 'before-event':
      return { point: to.point, eventId: String(to.eventId) };
    case 'before-time':
      return { point: to.point, at: localOf(to.at) };
    case 'stage':
      return { point: to.point, step: to.step };
    case 'last-good':
      return { point: to.point };
  }
}

function problemsOf(draft: ActDraft): DraftProblems {
  return { ...requestProblems(draft), ...selectionProblems(draft), ...reasonProblems(draft) };
}

function requestProblems(draft: ActDraft): DraftProblems {
  switch (draft.act) {
    case 'reset':
      return pointProblems(draft);
    case 'republish':
      return isCount(draft.fromSeq, 1) ? {} : { fromSeq: 'badNumber' };
    case 'reassign':
      return catalogueCode.test(draft.assignee.trim()) ? {} : { assignee: 'badCode' };
    case 'skip':
      return {
        ...(catalogueCode.test(draft.step.trim()) ? {} : { step: 'badCode' }),
        ...(catalogueCode.test(draft.outcome.trim()) ? {} : { outcome: 'badCode' }),
        ...(draft.ground.trim() === '' ? { ground: 'needed' as const } : {}),
      };
    default:
      return {};
  }
}

function pointProblems({ point, eventId, at, step }: ActDraft): DraftProblems {
  switch (point) {
    case 'before-event':
      return isCount(eventId, 2) ? {} : { eventId: 'badNumber' };
    case 'before-time':
      return localTime.test(at) ? {} : { at: 'badTime' };
    case 'stage':
      return catalogueCode.test(step.trim()) ? {} : { step: 'badCode' };
    case 'last-good':
      return {};
  }
}

function selectionProblems({ by, codes, fingerprint }: ActDraft): DraftProblems {
  if (by === 'fingerprint') return fingerprint.trim() === '' ? { fingerprint: 'needed' } : {};
  if (by === 'kind') return {};
  const named = codesOf(codes);
  if (named.length === 0) return { codes: 'needed' };
  if (named.length > mostCodes) return { codes: 'tooManyCodes' };
  return named.every((code) => dossierCode.test(code)) ? {} : { codes: 'badCodes' };
}

function reasonProblems({ reason }: ActDraft): DraftProblems {
  return [...reason.trim()].length >= leastReason ? {} : { reason: 'shortReason' };
}

function requestOf(draft: ActDraft): ActRequest {
  switch (draft.act) {
    case 'reset':
      return { act: 'reset', to: pointOf(draft), exclude: draft.exclude, moveTo: draft.moveTo.trim() || null };
    case 'republish':
      return { act: 'republish', fromSeq: Number(draft.fromSeq) };
    case 'reassign':
      return { act: 'reassign', assignee: draft.assignee.trim() };
    case 'skip':
      return { act: 'skip', step: draft.step.trim(), outcome: draft.outcome.trim(), ground: draft.ground.trim() };
    default:
      return { act: draft.act };
  }
}

function pointOf({ point, eventId, at, step }: ActDraft): ResetPoint {
  switch (point) {
    case 'before-event':
      return { point, eventId: Number(eventId) };
    case 'before-time':
      return { point, at: utcOf(at) };
    case 'stage':
      return { point, step: step.trim() };
    case 'last-good':
      return { point };
  }
}

function selectionOf({ by, codes, fingerprint, kind, unit, procedure }: ActDraft): Selection {
  const narrowed = { ...(unit === '' ? {} : { unit }), ...(procedure === '' ? {} : { procedure }) };
  switch (by) {
    case 'codes':
      return { by, codes: codesOf(codes) };
    case 'fingerprint':
      return { by, fingerprint: fingerprint.trim(), ...narrowed };
    case 'kind':
      return { by, kind, ...narrowed };
  }
}

const sevenHours = 7 * 3_600_000;

/** What a field of local time holds is meant at Vietnam's clocks, whatever the browser's own zone is. */
function utcOf(local: string): string {
  return new Date(Date.parse(`${local}Z`) - sevenHours).toISOString();
}

function localOf(utc: string): string {
  return new Date(Date.parse(utc) + sevenHours).toISOString().slice(0, 19);
}

function isCount(text: string, least: number): boolean {
  const number = Number(text);
  return text.trim() !== '' && Number.isInteger(number) && number >= least && number <= 10_000_000;
}
