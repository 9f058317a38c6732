import { operationRequestSchema } from '@lienthong/contracts';
import type { OperationRequestBody } from '@lienthong/contracts';
import { DomainError } from '@lienthong/domain';

/** What the command line says of an act and of its dossiers. */
export interface RequestOptions {
  readonly act: string;
  readonly to?: string;
  readonly exclude?: string;
  readonly moveTo?: string;
  readonly fromSeq?: string;
  readonly assignee?: string;
  readonly step?: string;
  readonly outcome?: string;
  readonly ground?: string;
  readonly codes?: string;
  readonly fingerprint?: string;
  readonly kind?: string;
  readonly unit?: string;
  readonly procedure?: string;
  readonly reason?: string;
  readonly rate?: string;
}

/** Which options each act takes. */
const optionsOf: Readonly<Record<string, readonly (keyof RequestOptions)[]>> = {
  'retry-activity': [],
  reset: ['to', 'exclude', 'moveTo'],
  republish: ['fromSeq'],
  redrive: [],
  'rebuild-view': [],
  reassign: ['assignee'],
  skip: ['step', 'outcome', 'ground'],
  pause: [],
  resume: [],
  terminate: [],
};
const actOptions = [...new Set(Object.values(optionsOf).flat())];

/** The request that the options ask for, checked by the API's own rules. @throws DomainError REQUEST.INVALID */
export function previewRequest(options: RequestOptions): OperationRequestBody {
  const body = {
    request: actOf(options),
    selection: selectionOf(options),
    reason: options.reason ?? '',
    ...(options.rate === undefined ? {} : { ratePerSecond: Number(options.rate) }),
  };
  const parsed = operationRequestSchema.safeParse(body);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.slice(0, 10);
  throw invalid(issues.map(({ path, message }) => `${path.map(String).join('.')}: ${message}`).join('; '));
}

function actOf(options: RequestOptions): object {
  const { act } = options;
  const takes = optionsOf[act];
  if (takes === undefined) throw invalid(`--act ${act}: ${Object.keys(optionsOf).join(', ')}`);
  const stray = actOptions.filter((name) => options[name] !== undefined && !takes.includes(name));
  if (stray.length > 0) throw invalid(`--act ${act} không nhận / does not take ${stray.map(flag).join(', ')}`);
  if (act === 'reset') {
    const { to = 'last-good', exclude, moveTo } = options;
    return { act, to: pointOf(to), exclude: exclude === undefined ? [] : listOf(exclude), moveTo: moveTo ?? null };
  }
  if (act === 'republish') return { act, fromSeq: Number(options.fromSeq ?? '1') };
  return { act, ...Object.fromEntries(takes.map((name) => [name, options[name]])) };
}

/** `last-good`, `before-event:N`, `before-time:T` or `stage:S`. */
function pointOf(text: string): object {
  const colon = text.indexOf(':');
  const [point, rest] = colon < 0 ? [text, ''] : [text.slice(0, colon), text.slice(colon + 1)];
  switch (point) {
    case 'last-good':
      if (rest === '') return { point };
      break;
    case 'before-event':
      if (/^\d+$/.test(rest)) return { point, eventId: Number(rest) };
      break;
    case 'before-time':
      return { point, at: instantOf(rest) };
    case 'stage':
      if (rest !== '') return { point, step: rest };
  }
  throw invalid(`--to ${text}: last-good, before-event:N, before-time:T, stage:S`);
}

/** Any instant with its zone, as UTC. */
function instantOf(text: string): string {
  const ms = Date.parse(text);
  if (/(Z|[+-]\d{2}:\d{2})$/.test(text) && !Number.isNaN(ms)) return new Date(ms).toISOString();
  throw invalid(
    `--to before-time:${text}: phải là thời điểm có múi giờ / must be an instant with its zone, e.g. 2026-01-05T08:30:00+07:00`,
  );
}

function selectionOf({ codes, fingerprint, kind, unit, procedure }: RequestOptions): object {
  const given = [codes, fingerprint, kind].filter((one) => one !== undefined);
  const rule = 'một trong / one of --codes, --fingerprint, --kind';
  if (given.length !== 1) throw invalid(`chọn hồ sơ bằng đúng ${rule}; không có "tất cả" / there is no "all"`);
  const narrowed = { ...(unit === undefined ? {} : { unit }), ...(procedure === undefined ? {} : { procedure }) };
  if (codes === undefined) {
    return fingerprint === undefined
      ? { by: 'kind', kind, ...narrowed }
      : { by: 'fingerprint', fingerprint, ...narrowed };
  }
  if (Object.keys(narrowed).length > 0) throw invalid('--unit, --procedure: chỉ với / only with --fingerprint, --kind');
  return { by: 'codes', codes: listOf(codes) };
}

function listOf(text: string): string[] {
  return text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

function flag(name: string): string {
  return `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

function invalid(detail: string): DomainError {
  return new DomainError('REQUEST.INVALID', detail);
}
