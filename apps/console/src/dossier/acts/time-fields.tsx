import { useQuery } from '@tanstack/react-query';
import { Card, Descriptions } from 'antd';
import type { ReactElement } from 'react';
import { showInstant } from '../../text/instants';
import { useBilingual, useTexts } from '../../text/texts';
import { ServerProblem } from '../../server/server-problem';
import { ProblemAlert } from '../../ui/problem-alert';
import { apologyQuery } from '../dossier-queries';
import { useSayCoded } from '../history/use-say-event';
import { NumberField, RadioField, TextField } from './act-field';
import type { ActFieldsProps } from './act-fields';
import { actFieldTexts } from './act.texts';
import { ReasonFields } from './reason-fields';
import { NoteField } from './leg-fields';

/** A leader extends with the apology in sight that the applicant will be sent. */
export function ExtendDeadlineFields({ code, act, form }: ActFieldsProps<'extend-deadline'>): ReactElement {
  const say = useTexts(actFieldTexts);
  const { draft, set, problems } = form;
  const { maxAmount, unit = 'working-days', used, limit } = act.defaults ?? {};
  const limits = [
    ...(maxAmount == null ? [] : [say('atMost', { max: maxAmount })]),
    ...(used === undefined || limit === undefined ? [] : [say('used', { used, limit })]),
  ];
  return (
    <>
      <ApologyPreview code={code} />
      <NumberField
        id="act-amount"
        label={say('amount', { unit: say(unit) })}
        value={draft.amount}
        problem={problems.amount}
        help={limits.length === 0 ? undefined : limits.join(' · ')}
        onChange={(amount) => set({ amount })}
      />
      <ReasonFields form={form} rows={3} />
    </>
  );
}

function ApologyPreview({ code }: { readonly code: string }): ReactElement | null {
  const say = useTexts(actFieldTexts);
  const pick = useBilingual();
  const { data, error } = useQuery(apologyQuery(code));
  if (error instanceof ServerProblem && error.status === 404) return <p>{say('draftNone')}</p>;
  if (error !== null) return <ProblemAlert error={error} />;
  if (data === undefined) return null;
  const instants = [
    ['draftOld', data.oldDueAt],
    ['draftExpected', data.expectedAt],
    ['draftNew', data.proposedDueAt],
  ] as const;
  return (
    <Card size="small" title={say('draft')} style={{ marginBottom: 12 }}>
      <Descriptions
        size="small"
        column={1}
        items={instants.map(([key, at]) => ({ key, label: say(key), children: at === null ? '–' : showInstant(at) }))}
      />
      <div>{say('draftReasons')}</div>
      <ul style={{ margin: 0 }}>
        {data.reasons.map(({ text }) => (
          <li key={text.vi}>{pick(text)}</li>
        ))}
      </ul>
    </Card>
  );
}

export function AnswerAlertFields({ act, names, form }: ActFieldsProps<'answer-alert'>): ReactElement {
  const say = useTexts(actFieldTexts);
  const sayCoded = useSayCoded(names);
  const { draft, set, problems } = form;
  return (
    <>
      <RadioField
        id="act-clock"
        label={say('clock')}
        value={draft.clock}
        problem={problems.clock}
        onChange={(clock) => set({ clock })}
        choices={(act.defaults?.clocks ?? []).map(({ id, dueAt }) => ({
          value: id,
          label: `${sayCoded(`clock:${id}`)}${dueAt === null ? '' : ` – ${showInstant(dueAt)}`}`,
        }))}
      />
      <NoteField form={form} />
    </>
  );
}

export function AnswerUrgeFields({ form }: ActFieldsProps<'answer-urge'>): ReactElement {
  return <NoteField form={form} />;
}

export function ReplanDeadlineFields({ form }: ActFieldsProps<'replan-deadline'>): ReactElement {
  const say = useTexts(actFieldTexts);
  const { draft, set, problems } = form;
  return (
    <>
      <TextField
        id="act-decree"
        label={say('decree')}
        value={draft.decree}
        problem={problems.decree}
        onChange={(decree) => set({ decree })}
      />
      <TextField
        id="act-calendar"
        label={say('calendar')}
        value={draft.calendar}
        problem={problems.calendar}
        onChange={(calendar) => set({ calendar })}
      />
    </>
  );
}
