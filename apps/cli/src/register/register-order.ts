import { DomainError } from '@lienthong/domain';
import type { Catalogue } from '@lienthong/domain';

/** What the command line gives. */
export interface RegisterCall {
  readonly from: string;
  readonly to: string;
  readonly unit?: string;
  readonly out: string;
}

/** A register to be made, checked. */
export interface RegisterOrder extends RegisterCall {
  readonly kind: 'xlsx' | 'pdf';
  /** Name of the unit whose register it is; null: of all. */
  readonly unitName: string | null;
}

/** @throws DomainError `REQUEST.INVALID` for dates and files that are none, `UNIT.UNKNOWN` */
export function registerOrder(call: RegisterCall, units: Catalogue['units']): RegisterOrder {
  checkDate('--from', call.from);
  checkDate('--to', call.to);
  if (call.from > call.to) throw invalid(`--from ${call.from} sau / is after --to ${call.to}`);
  const kind = /\.(xlsx|pdf)$/i.exec(call.out)?.[1]?.toLowerCase();
  if (kind !== 'xlsx' && kind !== 'pdf') throw invalid(`--out ${call.out}: phải là / must end with .xlsx, .pdf`);
  return { ...call, kind, unitName: call.unit === undefined ? null : unitName(call.unit, call, units) };
}

function checkDate(option: string, text: string): void {
  const parsed = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : new Date(NaN);
  // What is no day of a month is read as one of the next.
  if (Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== text) {
    throw invalid(`${option} ${JSON.stringify(text)}: phải là ngày / must be a date YYYY-MM-DD`);
  }
}

/** The unit's last name in the period. */
function unitName(code: string, { from, to }: RegisterCall, units: Catalogue['units']): string {
  const inForce = units.filter(
    (unit) => unit.code === code && unit.validFrom <= to && (unit.validTo === null || from <= unit.validTo),
  );
  const last = inForce.sort((a, b) => a.validFrom.localeCompare(b.validFrom)).at(-1);
  if (last !== undefined) return last.name.vi;
  throw new DomainError('UNIT.UNKNOWN', `--unit ${code}: không có đơn vị này / no such unit from ${from} to ${to}`);
}

function invalid(detail: string): DomainError {
  return new DomainError('REQUEST.INVALID', detail);
}
