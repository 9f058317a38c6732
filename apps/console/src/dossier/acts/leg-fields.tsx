import type { ReactElement } from 'react';
import type { DossierAct } from '@lienthong/contracts';
import { useBilingual, useTexts } from '../../text/texts';
import type { DossierNames } from '../names-of';
import { RadioField, TextField } from './act-field';
import type { DraftForm } from './act-field';
import type { ActFieldsProps } from './act-fields';
import { actFieldTexts } from './act.texts';

interface LegFieldProps {
  readonly act: DossierAct;
  readonly names: DossierNames;
  readonly form: DraftForm<{ readonly leg: string }>;
}

function LegField({ act, names, form: { draft, set, problems } }: LegFieldProps): ReactElement {
  const say = useTexts(actFieldTexts);
  const pick = useBilingual();
  return (
    <RadioField
      id="act-leg"
      label={say('leg')}
      value={draft.leg}
      problem={problems.leg}
      onChange={(leg) => set({ leg })}
      choices={(act.legs ?? []).map(({ code, name, unit }) => ({
        value: code,
        label: `${pick(name)} – ${names.unit(unit)}`,
      }))}
    />
  );
}

/** Narrows a form to its leg. */
function legOf<D extends { readonly leg: string }>({ draft, problems, set }: DraftForm<D>): DraftForm<{ leg: string }> {
  return { draft, problems, set: ({ leg }) => leg !== undefined && set({ leg } as Partial<D>) };
}

export function RequestOpinionFields({ act, names, form }: ActFieldsProps<'request-opinion'>): ReactElement {
  const say = useTexts(actFieldTexts);
  const { draft, set, problems } = form;
  return (
    <>
      <LegField act={act} names={names} form={legOf(form)} />
      <TextField
        id="act-question"
        label={say('question')}
        rows={4}
        max={2000}
        value={draft.question}
        problem={problems.question}
        onChange={(question) => set({ question })}
      />
    </>
  );
}

export function GiveOpinionFields({ act, names, form }: ActFieldsProps<'give-opinion'>): ReactElement {
  const say = useTexts(actFieldTexts);
  const { draft, set, problems } = form;
  return (
    <>
      <LegField act={act} names={names} form={legOf(form)} />
      <RadioField
        id="act-agree"
        label={say('agree')}
        value={draft.agree}
        problem={problems.agree}
        onChange={(value) => set({ agree: value === 'yes' ? value : 'no' })}
        choices={(['yes', 'no'] as const).map((value) => ({ value, label: say(value) }))}
      />
      <NoteField form={form} />
    </>
  );
}

export function CompleteLegFields({ act, names, form }: ActFieldsProps<'complete-leg'>): ReactElement {
  const say = useTexts(actFieldTexts);
  const { draft, set, problems } = form;
  return (
    <>
      <LegField act={act} names={names} form={legOf(form)} />
      <RadioField
        id="act-outcome"
        label={say('resolution')}
        value={draft.outcome}
        problem={problems.outcome}
        onChange={(value) => set({ outcome: value === 'done' ? value : 'refused' })}
        choices={(['done', 'refused'] as const).map((value) => ({ value, label: say(value) }))}
      />
      <NoteField form={form} />
    </>
  );
}

/** What is answered, in words. */
export function NoteField<D extends { readonly note: string }>({
  form,
}: {
  readonly form: DraftForm<D>;
}): ReactElement {
  const say = useTexts(actFieldTexts);
  return (
    <TextField
      id="act-note"
      label={say('note')}
      rows={4}
      max={2000}
      value={form.draft.note}
      problem={form.problems.note}
      onChange={(note) => form.set({ note } as Partial<D>)}
    />
  );
}
