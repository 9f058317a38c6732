import { useNavigate, useSearch } from '@tanstack/react-router';
import { Alert, Button, Card, Flex, Input, InputNumber } from 'antd';
import { useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import { isAble, useMe } from '../../session/use-me';
import { useTexts } from '../../text/texts';
import { PageHeader } from '../../ui/page-header';
import { ProblemAlert } from '../../ui/problem-alert';
import { useDraft } from '../../ui/use-draft';
import '../operator.css';
import { ActChoice } from './act-choice';
import { bodyOf, draftOf, emptyDraft } from './act-draft';
import type { ActDraft, DraftProblems } from './act-draft';
import { ActOptions } from './act-options';
import type { DraftProps } from './act-options';
import { FormField } from './form-field';
import { formTexts } from './form.texts';
import { SelectionFields } from './selection-fields';
import { useActing } from './use-acting';

/** Asks for the preview of an act: nothing is done yet. */
export function NewActPage(): ReactElement {
  const say = useTexts(formTexts);
  const me = useMe();
  const search = useSearch({ from: '/office/van-hanh/dot/moi' });
  return (
    <>
      <PageHeader title={say('title')} help={say('help')} />
      {isAble(me, 'operations.act') ? (
        <ActForm key={JSON.stringify(search)} opened={draftOf(search)} filled={Object.keys(search).length > 0} />
      ) : (
        <Alert type="info" showIcon title={say('notYours')} />
      )}
    </>
  );
}

interface ActFormProps {
  /** What the address asks for. */
  readonly opened: ActDraft;
  /** The address asks for something: an older draft does not matter then. */
  readonly filled: boolean;
}

function ActForm({ opened, filled }: ActFormProps): ReactElement {
  const say = useTexts(formTexts);
  const navigate = useNavigate();
  const [kept, keep, forget] = useDraft('act', opened);
  const [touched, setTouched] = useState(!filled);
  const [tried, setTried] = useState(false);
  const acting = useActing();
  const draft = touched ? { ...emptyDraft, ...kept } : { ...opened, reason: opened.reason };
  const outcome = bodyOf(draft);
  const problems: DraftProblems = tried && 'problems' in outcome ? outcome.problems : {};
  const change = (part: Partial<ActDraft>): void => {
    setTouched(true);
    keep({ ...draft, ...part });
  };
  const clear = (): void => {
    forget();
    keep(emptyDraft);
    setTouched(true);
    setTried(false);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!('body' in outcome)) return;
    acting.mutate(
      { path: '', body: outcome.body },
      {
        onSuccess: ({ id }) => {
          forget();
          void navigate({ to: '/van-hanh/dot/$id', params: { id } });
        },
      },
    );
  };
  const props: DraftProps = { draft, problems, onChange: change };
  return (
    <form onSubmit={submit} noValidate>
      <Flex vertical gap="middle">
        <Card title={<Heading text={say('act')} />}>
          <ActChoice value={draft.act} onChange={(act) => change({ act })} />
        </Card>
        <Card title={<Heading text={say('options')} />}>
          <ActOptions {...props} />
        </Card>
        <Card title={<Heading text={say('selection')} />}>
          <SelectionFields {...props} />
        </Card>
        <Card title={<Heading text={say('why')} />}>
          <WhyFields {...props} />
        </Card>
        {Object.keys(problems).length > 0 ? <Alert type="error" showIcon role="alert" title={say('mend')} /> : null}
        {acting.error === null ? null : <ProblemAlert error={acting.error} />}
        <Flex gap="small" wrap>
          <Button type="primary" htmlType="submit" loading={acting.isPending}>
            {say('submit')}
          </Button>
          <Button onClick={clear}>{say('discard')}</Button>
        </Flex>
      </Flex>
    </form>
  );
}

function Heading({ text }: { readonly text: string }): ReactElement {
  return <h2 style={{ fontSize: 16, margin: 0 }}>{text}</h2>;
}

function WhyFields({ draft, problems, onChange }: DraftProps): ReactElement {
  const say = useTexts(formTexts);
  return (
    <>
      <FormField
        id="act-reason"
        label={say('reason')}
        help={say('reasonHelp')}
        problem={problems.reason === undefined ? undefined : say(problems.reason)}
      >
        <Input.TextArea
          id="act-reason"
          autoSize={{ minRows: 2, maxRows: 8 }}
          maxLength={1_000}
          value={draft.reason}
          required
          status={problems.reason === undefined ? undefined : 'error'}
          aria-describedby="act-reason-help"
          onChange={(event) => onChange({ reason: event.target.value })}
        />
      </FormField>
      <FormField id="act-rate" label={say('rate')}>
        <InputNumber
          id="act-rate"
          min={0.1}
          max={50}
          value={draft.rate}
          onChange={(rate) => onChange({ rate: rate ?? emptyDraft.rate })}
        />
      </FormField>
    </>
  );
}
