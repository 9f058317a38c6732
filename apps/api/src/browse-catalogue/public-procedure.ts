import type { ListedProcedure, ProcedureField, PublicCase, PublicProcedure, PublicStep } from '@lienthong/contracts';
import type { BilingualText, Procedure, ProcedureCase, RouteStep, UnitSelector } from '@lienthong/domain';

/** What a unit is called. */
type UnitName = (code: string) => BilingualText;

/** A procedure in a list. */
export function listedProcedure(procedure: Procedure): ListedProcedure {
  const { code, version, validFrom, validTo, name, field } = procedure;
  const cases = procedure.cases.map((one) => ({
    code: one.code,
    name: one.name,
    receivedAt: one.receivedAt,
    competentTier: one.competentTier,
    allotted: one.allotted,
    fee: one.fee,
  }));
  const receivedAt = [...new Set(cases.flatMap((one) => one.receivedAt))];
  return { code, version, validFrom, validTo, name, field, receivedAt, cases };
}

/** The fields of procedures, most used first. */
export function fieldsOf(procedures: readonly Procedure[]): ProcedureField[] {
  const fields = new Map<string, ProcedureField>();
  for (const { field } of procedures) {
    fields.set(field.code, { ...field, count: (fields.get(field.code)?.count ?? 0) + 1 });
  }
  return [...fields.values()].sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
}

/** Whether a procedure has the words in its code, its name or that of a case, with or without diacritics. */
export function isNamed(procedure: Procedure, words: string): boolean {
  const { code, name, cases } = procedure;
  const texts = [code, name.vi, name.en, ...cases.flatMap((one) => [one.name.vi, one.name.en])].map(plain).join(' ');
  return plain(words)
    .split(/\s+/)
    .every((word) => texts.includes(word));
}

/** A procedure as everyone can read it, its steps in the order of the main way. */
export function publicProcedure(procedure: Procedure, unitName: UnitName): PublicProcedure {
  return { ...procedure, cases: procedure.cases.map((one): PublicCase => ({ ...one, steps: stepsOf(one, unitName) })) };
}

function stepsOf({ route }: ProcedureCase, unitName: UnitName): PublicStep[] {
  return mainWay(route.steps, route.start).map(({ id, name, unit, roles, allotted, turns, legs = [] }) => ({
    ...{ id, name, roles, allotted, turns },
    unit: selectorText(unit, unitName),
    legs: legs.map((leg) => ({ name: leg.name, unit: selectorText(leg.unit, unitName), allotted: leg.allotted })),
  }));
}

/** The first way out of each step from the start on, then the steps of other ways. */
function mainWay(steps: readonly RouteStep[], start: string): RouteStep[] {
  const way: RouteStep[] = [];
  let next: string | null | undefined = start;
  while (next != null) {
    const id: string = next;
    const step = steps.find((one) => one.id === id);
    if (step === undefined || way.includes(step)) break;
    way.push(step);
    next = step.outcomes.find(({ kind }) => kind === 'forward')?.to;
  }
  return [...way, ...steps.filter((step) => !way.includes(step))];
}

function selectorText(selector: UnitSelector, unitName: UnitName): BilingualText {
  switch (selector.of) {
    case 'receiving':
      return { vi: 'Đơn vị tiếp nhận', en: 'Receiving unit' };
    case 'returning':
      return { vi: 'Đơn vị trả kết quả', en: 'Unit that returns the result' };
    case 'competent':
      return { vi: 'Đơn vị có thẩm quyền', en: 'Competent unit' };
    case 'competent-parent':
      return { vi: 'Cấp trên của đơn vị có thẩm quyền', en: 'Unit above the competent one' };
    case 'unit':
      return unitName(selector.code);
  }
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').toLowerCase();
}
