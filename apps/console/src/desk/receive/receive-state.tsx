import { Alert, Button, Flex } from 'antd';
import type { UseMutationResult } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { ServerProblem } from '../../server/server-problem';
import { useTexts } from '../../text/texts';
import { ProblemAlert } from '../../ui/problem-alert';
import { faultsOf } from './applicant';
import { LacksList } from './lacks-list';
import type { ReceiveDraft } from './receive-draft';
import { receiveTexts } from './receive.texts';
import { lacksOf } from './reception';
import type { ReceivedAnswer } from './submission';
import type { Chosen } from './use-chosen';
import type { SentDraft } from './use-receive';

interface ReceiveStateProps {
  readonly draft: ReceiveDraft;
  readonly chosen: Chosen;
  readonly checked: boolean;
  readonly receive: UseMutationResult<ReceivedAnswer, ServerProblem, SentDraft>;
}

/** How far the reception is: what lacks, what went wrong, and the button that receives. */
export function ReceiveState({ draft, chosen, checked, receive }: ReceiveStateProps): ReactElement {
  const say = useTexts(receiveTexts);
  const isUnknown = draft.sent !== null && !receive.isPending;
  return (
    <Flex vertical gap="small" style={{ marginBottom: 12 }}>
      <Papers draft={draft} chosen={chosen} checked={checked} />
      {receive.error === null ? null : <ProblemAlert error={receive.error} />}
      {isUnknown ? (
        <Alert type="warning" showIcon title={say('unknownOutcome')} description={say('unknownOutcomeHelp')} />
      ) : null}
      <Button type="primary" size="large" htmlType="submit" block loading={receive.isPending}>
        {isUnknown ? say('sendAgain') : say('submit')}
      </Button>
    </Flex>
  );
}

function Papers({ draft, chosen, checked }: Omit<ReceiveStateProps, 'receive'>): ReactElement | null {
  const say = useTexts(receiveTexts);
  if (chosen.case === null) return null;
  const lacks = lacksOf(chosen.case, draft.given);
  if (lacks.length === 0) return <Alert type="success" showIcon title={say('complete')} role="status" />;
  const isBlocking = checked && faultsOf(draft.applicant).name === undefined;
  return (
    <div id="chua-du" tabIndex={-1} role="status">
      <Alert
        type={isBlocking ? 'error' : 'warning'}
        showIcon
        title={isBlocking ? `${say('cannot')}: ${say('lacks').toLowerCase()}` : say('lacks')}
        description={<LacksList lacks={lacks} papers={chosen.case.papers} />}
      />
    </div>
  );
}
