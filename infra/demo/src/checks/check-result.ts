/** Outcome of one check. `proof` says in numbers what was looked at, so that a check of nothing is seen as such. */
export interface CheckResult {
  readonly name: { readonly vi: string; readonly en: string };
  readonly ok: boolean;
  readonly proof: string;
  readonly faults: readonly string[];
}

/** A check holds when it found no fault and looked at something. */
export function checkResult(
  name: CheckResult['name'],
  looked: number,
  proof: string,
  faults: readonly string[],
): CheckResult {
  const all = looked > 0 ? faults : [...faults, 'không có gì để kiểm tra / there was nothing to look at'];
  return { name, ok: all.length === 0, proof, faults: all };
}
