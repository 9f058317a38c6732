import { Checkbox, Input, Radio, Typography } from 'antd';
import type { ReactElement } from 'react';
import type { ResetPoint } from '@lienthong/contracts';
import { useTexts } from '../../text/texts';
import type { ActDraft, DraftField, DraftProblems } from './act-draft';
import { actTexts } from './act.texts';
import { FormField } from './form-field';
import { formTexts } from './form.texts';

const points = ['last-good', 'before-event', 'before-time', 'stage'] as const satisfies readonly ResetPoint['point'][];
const kinds = ['signals', 'updates'] as const;

export interface DraftProps {
  readonly draft: ActDraft;
  /** What is wrong; empty until someone tried to send it. */
  readonly problems: DraftProblems;
  readonly onChange: (part: Partial<ActDraft>) => void;
}

/** What the chosen act has to be told beside the dossiers. */
export function ActOptions(props: DraftProps): ReactElement {
  const say = useTexts(formTexts);
  switch (props.draft.act) {
    case 'reset':
      return <ResetOptions {...props} />;
    case 'republish':
      return <TextField {...props} name="fromSeq" label={say('fromSeq')} numeric />;
    case 'reassign':
      return <TextField {...props} name="assignee" label={say('assignee')} help={say('assigneeHelp')} />;
    case 'skip':
      return (
        <>
          <TextField {...props} name="step" label={say('step')} />
          <TextField {...props} name="outcome" label={say('outcome')} />
          <TextField {...props} name="ground" label={say('ground')} />
        </>
      );
    default:
      return <Typography.Text type="secondary">{say('noOptions')}</Typography.Text>;
  }
}

function ResetOptions(props: DraftProps): ReactElement {
  const say = useTexts(formTexts);
  const act = useTexts(actTexts);
  const { draft, onChange } = props;
  return (
    <>
      <FormField id="act-point" label={say('point')}>
        <Radio.Group
          id="act-point"
          aria-label={say('point')}
          value={draft.point}
          onChange={(event) => onChange({ point: event.target.value as ResetPoint['point'] })}
          options={points.map((point) => ({ value: point, label: act(`point.${point}`) }))}
        />
      </FormField>
      {draft.point === 'before-event' ? <TextField {...props} name="eventId" label={say('eventId')} numeric /> : null}
      {draft.point === 'before-time' ? (
        <TextField {...props} name="at" label={say('at')} type="datetime-local" />
      ) : null}
      {draft.point === 'stage' ? <TextField {...props} name="step" label={say('step')} /> : null}
      <FormField id="act-exclude" label={say('exclude')} help={say('excludeHelp')}>
        <Checkbox.Group
          value={[...draft.exclude]}
          onChange={(chosen) => onChange({ exclude: kinds.filter((kind) => chosen.includes(kind)) })}
          options={kinds.map((kind) => ({ value: kind, label: act(`exclude.${kind}`) }))}
        />
      </FormField>
      <FormField id="act-moveTo" label={say('moveTo')}>
        <Input
          id="act-moveTo"
          value={draft.moveTo}
          maxLength={255}
          onChange={(event) => onChange({ moveTo: event.target.value })}
        />
      </FormField>
    </>
  );
}

type TextName = Extract<DraftField, keyof ActDraft>;

interface TextFieldProps extends DraftProps {
  readonly name: TextName;
  readonly label: string;
  readonly help?: string;
  readonly type?: string;
  readonly numeric?: boolean;
}

export function TextField({
  draft,
  problems,
  onChange,
  name,
  label,
  help,
  type,
  numeric,
}: TextFieldProps): ReactElement {
  const say = useTexts(formTexts);
  const problem = problems[name];
  const id = `act-${name}`;
  return (
    <FormField id={id} label={label} help={help} problem={problem === undefined ? undefined : say(problem)}>
      <Input
        id={id}
        value={draft[name]}
        type={type}
        maxLength={500}
        inputMode={numeric === true ? 'numeric' : undefined}
        status={problem === undefined ? undefined : 'error'}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-help`}
        onChange={(event) => onChange({ [name]: event.target.value })}
      />
    </FormField>
  );
}
