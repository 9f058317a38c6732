import { useQuery } from '@tanstack/react-query';
import { Alert, Typography } from 'antd';
import type { ReactElement } from 'react';
import type { ActOutcome, DossierAct } from '@lienthong/contracts';
import { useMe } from '../../session/use-me';
import { showDate } from '../../text/instants';
import { useBilingual, useTexts } from '../../text/texts';
import { ProblemAlert } from '../../ui/problem-alert';
import { officersQuery } from '../../work/use-officers';
import type { DossierNames } from '../names-of';
import type { ActDrafts } from './act-drafts';
import { RadioField, SelectField, TextField } from './act-field';
import type { DraftForm } from './act-field';
import type { ActFieldsProps } from './act-fields';
import { actFieldTexts } from './act.texts';
import { ReasonFields } from './reason-fields';

/** Ways out of the step by name, each with where it leads. */
export function CompleteStepFields({ act, names, form }: ActFieldsProps<'complete-step'>): ReactElement {
  const say = useTexts(actFieldTexts);
  const pick = useBilingual();
  const waitsFor = act.legs ?? [];
  return (
    <>
      {waitsFor.length === 0 ? null : (
        <Alert
          type="info"
          showIcon
          style={{ marginBottom: 12 }}
          title={say('waitsFor', { legs: waitsFor.map((leg) => pick(leg.name)).join('; ') })}
        />
      )}
      <OutcomeField act={act} names={names} form={form} />
    </>
  );
}

export function ReturnStepFields({ act, names, form }: ActFieldsProps<'return-step'>): ReactElement {
  const { draft, set, problems } = form;
  return (
    <>
      <OutcomeField
        act={act}
        names={names}
        form={{ draft, problems, set: ({ outcome }) => outcome !== undefined && set({ outcome }) }}
      />
      <ReasonFields form={form} />
    </>
  );
}

interface OutcomeFieldProps {
  readonly act: DossierAct;
  readonly names: DossierNames;
  readonly form: DraftForm<ActDrafts['complete-step']>;
}

function OutcomeField({ act, names, form }: OutcomeFieldProps): ReactElement {
  const say = useTexts(actFieldTexts);
  return (
    <RadioField
      id="act-outcome"
      label={say('outcome')}
      value={form.draft.outcome}
      problem={form.problems.outcome}
      onChange={(outcome) => form.set({ outcome })}
      choices={(act.outcomes ?? []).map((outcome) => ({
        value: outcome.code,
        disabled: !outcome.allowed,
        label: <OutcomeLabel outcome={outcome} names={names} />,
      }))}
    />
  );
}

function OutcomeLabel({
  outcome,
  names,
}: {
  readonly outcome: ActOutcome;
  readonly names: DossierNames;
}): ReactElement {
  const say = useTexts(actFieldTexts);
  const pick = useBilingual();
  const { to, handsOver, reason } = outcome;
  const leads = to === null ? say('ends') : say('leadsTo', { step: pick(to.name), unit: names.unit(to.unit) });
  return (
    <span>
      <strong>{pick(outcome.name)}</strong>
      <br />
      <Typography.Text type="secondary">
        → {leads}
        {handsOver ? ` (${say('handsOver')})` : ''}
      </Typography.Text>
      {reason === null ? null : (
        <>
          <br />
          <Typography.Text type="secondary">{pick(reason)}</Typography.Text>
        </>
      )}
    </span>
  );
}

/** Officers of the unit who can do the step; who is away is shown so, with whom the work goes to. */
export function AssignStepFields({ act, names, form }: ActFieldsProps<'assign-step'>): ReactElement {
  const say = useTexts(actFieldTexts);
  const unit = useMe().unit.code;
  const { data, error, isPending } = useQuery(officersQuery(unit));
  const { office, roles, assignee } = act.defaults ?? {};
  const fits = (data?.items ?? [])
    .filter((one) => office === undefined || one.office.code === office)
    .filter((one) => roles === undefined || roles.includes(one.role));
  const { draft, set, problems } = form;
  if (error !== null) return <ProblemAlert error={error} />;
  return (
    <>
      <SelectField
        id="act-assignee"
        label={say('assignee')}
        value={isPending ? '' : draft.assignee}
        problem={problems.assignee}
        help={assignee == null ? undefined : say('assigneeNow', { officer: names.officer(assignee) })}
        onChange={(chosen) => set({ assignee: chosen })}
        choices={fits.map(({ subject, name, absence }) => ({
          value: subject,
          label: absence === null ? name : `${name} – ${say('awayUntil', { until: showDate(absence.until) })}`,
        }))}
      />
      <TextField
        id="act-reason"
        label={say('reasonIfMoved')}
        rows={2}
        max={500}
        value={draft.reason}
        problem={problems.reason}
        onChange={(reason) => set({ reason })}
      />
    </>
  );
}
