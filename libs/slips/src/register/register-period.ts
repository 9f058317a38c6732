import { formSetOn } from '../forms/form-sets';
import type { FormSet, OfficialForm } from '../forms/form-sets';
import { shortDate } from '../text/dates';

/** What a register is of. */
export interface RegisterPeriod {
  /** First and last date of receipt, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  /** Name of the unit whose register it is; null: of all. */
  readonly unit: string | null;
}

export interface RegisterForm {
  readonly form: OfficialForm;
  readonly set: FormSet;
}

/** The form that lists a dossier received on a date. */
export function registerFormOn(receivedOn: string): RegisterForm {
  const set = formSetOn(receivedOn);
  const { register: form } = set.forms;
  if (form === undefined) throw new Error(`${set.circular} has no register`);
  return { form, set };
}

export function periodText({ from, to, unit }: RegisterPeriod): string {
  const days = `Hồ sơ tiếp nhận từ ngày ${shortDate(from)} đến ngày ${shortDate(to)}`;
  return unit === null ? days : `${unit}. ${days}`;
}
