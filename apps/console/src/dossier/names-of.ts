import type { PublicProcedure } from '@lienthong/contracts';
import type { BilingualText } from '@lienthong/domain';
import type { KnownUnits } from '../ui/catalogue';

/** Puts names to the codes that a dossier's history speaks in; what has no name is shown by its code. */
export interface DossierNames {
  unit(code: string): string;
  office(unit: string, code: string): string;
  step(id: string): string;
  outcome(step: string, code: string): string;
  paper(code: string): string;
  leg(code: string): string;
  officer(subject: string): string;
}

interface NameSource {
  readonly procedure: PublicProcedure | undefined;
  readonly caseCode: string;
  readonly units: KnownUnits | undefined;
  readonly officers: readonly { readonly subject: string; readonly name: string }[];
  readonly pick: (text: BilingualText) => string;
}

export function namesOf({ procedure, caseCode, units, officers, pick }: NameSource): DossierNames {
  const found = procedure?.cases.find((one) => one.code === caseCode);
  const steps = found?.route.steps ?? [];
  const named = (text: BilingualText | undefined, code: string): string => (text === undefined ? code : pick(text));
  const unitOf = (code: string) => units?.items.find((one) => one.code === code);
  return {
    unit: (code) => named(unitOf(code)?.name, code),
    office: (unit, code) => named(unitOf(unit)?.offices?.find((one) => one.code === code)?.name, code),
    step: (id) => named(steps.find((step) => step.id === id)?.name, id),
    outcome: (step, code) => {
      const outcomes = steps.find((one) => one.id === step)?.outcomes;
      return named(outcomes?.find((outcome) => outcome.code === code)?.name, code);
    },
    paper: (code) => named(found?.papers.find((paper) => paper.code === code)?.name, code),
    leg: (code) => named(steps.flatMap((step) => step.legs ?? []).find((leg) => leg.code === code)?.name, code),
    officer: (subject) => officers.find((one) => one.subject === subject)?.name ?? subject,
  };
}
