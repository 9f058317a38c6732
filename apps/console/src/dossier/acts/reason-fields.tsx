import type { ReactElement } from 'react';
import { useTexts } from '../../text/texts';
import { NumberField, RadioField, TextField } from './act-field';
import type { DraftForm } from './act-field';
import type { ActFieldsProps } from './act-fields';
import { actFieldTexts } from './act.texts';

interface ReasonFieldsProps {
  readonly form: DraftForm<{ readonly reason: string }>;
  readonly rows?: number;
}

/** Why: all that many acts take, and a part of others. */
export function ReasonFields({ form, rows = 4 }: ReasonFieldsProps): ReactElement {
  const say = useTexts(actFieldTexts);
  const { draft, set, problems } = form;
  return (
    <TextField
      id="act-reason"
      label={say('reason')}
      rows={rows}
      max={1000}
      value={draft.reason}
      problem={problems.reason}
      onChange={(reason) => set({ reason })}
    />
  );
}

type Grounded = DraftForm<{ readonly reason: string; readonly ground: string }>;

/** Why, and by which document. */
export function GroundedFields({ form }: { readonly form: Grounded }): ReactElement {
  const { draft, set, problems } = form;
  return (
    <>
      <ReasonFields form={{ draft, problems, set: ({ reason }) => reason !== undefined && set({ reason }) }} />
      <GroundField form={{ draft, problems, set: ({ ground }) => ground !== undefined && set({ ground }) }} />
    </>
  );
}

function GroundField({ form }: { readonly form: DraftForm<{ readonly ground: string }> }): ReactElement {
  const say = useTexts(actFieldTexts);
  const { draft, set, problems } = form;
  return (
    <TextField
      id="act-ground"
      label={say('ground')}
      value={draft.ground}
      problem={problems.ground}
      onChange={(ground) => set({ ground })}
    />
  );
}

export function StopFields({ form }: ActFieldsProps<'stop'>): ReactElement {
  const say = useTexts(actFieldTexts);
  const { draft, set, problems } = form;
  return (
    <>
      <RadioField
        id="act-by"
        label={say('by')}
        value={draft.by}
        problem={problems.by}
        onChange={(value) => set({ by: value === 'applicant' ? value : 'agency' })}
        choices={(['applicant', 'agency'] as const).map((value) => ({ value, label: say(value) }))}
      />
      <GroundedFields form={{ draft, problems, set: ({ reason, ground }) => set(given({ reason, ground })) }} />
    </>
  );
}

/** Only what is set: a field that was not touched is not overwritten. */
function given<T extends object>(change: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as never;
}

export function RequestPaymentFields({ act, form }: ActFieldsProps<'request-payment'>): ReactElement {
  const say = useTexts(actFieldTexts);
  const { draft, set, problems } = form;
  const kinds = act.defaults?.paymentKinds ?? (['fee', 'tax', 'other'] as const);
  return (
    <>
      <TextField
        id="act-reference"
        label={say('reference')}
        value={draft.reference}
        problem={problems.reference}
        onChange={(reference) => set({ reference })}
      />
      <RadioField
        id="act-kind"
        label={say('kind')}
        value={draft.kind}
        problem={problems.kind}
        onChange={(value) => set({ kind: kinds.find((kind) => kind === value) ?? draft.kind })}
        choices={kinds.map((value) => ({ value, label: say(value) }))}
      />
      <NumberField
        id="act-amountVnd"
        label={say('amountVnd')}
        value={draft.amountVnd}
        problem={problems.amountVnd}
        onChange={(amountVnd) => set({ amountVnd })}
      />
      <GroundField form={{ draft, problems, set: ({ ground }) => ground !== undefined && set({ ground }) }} />
    </>
  );
}

export function IssuePartialFields({ form }: ActFieldsProps<'issue-partial-result'>): ReactElement {
  const say = useTexts(actFieldTexts);
  const { draft, set, problems } = form;
  return (
    <TextField
      id="act-result"
      label={say('result')}
      value={draft.result}
      problem={problems.result}
      onChange={(result) => set({ result })}
    />
  );
}

export function ReturnPartialFields({ act, form }: ActFieldsProps<'return-partial-result'>): ReactElement {
  const say = useTexts(actFieldTexts);
  const { draft, set, problems } = form;
  return (
    <RadioField
      id="act-result"
      label={say('result')}
      value={draft.result}
      problem={problems.result}
      onChange={(result) => set({ result })}
      choices={(act.defaults?.results ?? []).map((value) => ({ value, label: value }))}
    />
  );
}

export function SucceedUnitFields({ form }: ActFieldsProps<'succeed-unit'>): ReactElement {
  const say = useTexts(actFieldTexts);
  const { draft, set, problems } = form;
  return (
    <>
      {(['from', 'to'] as const).map((end) => (
        <TextField
          key={end}
          id={`act-${end}`}
          label={say(end)}
          value={draft[end]}
          problem={problems[end]}
          onChange={(unit) => set({ [end]: unit })}
        />
      ))}
      <GroundField form={{ draft, problems, set: ({ ground }) => ground !== undefined && set({ ground }) }} />
    </>
  );
}
