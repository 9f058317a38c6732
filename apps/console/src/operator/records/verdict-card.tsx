import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Card, Flex, Input, Skeleton, Typography } from 'antd';
import { useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import type { TrailVerdict } from '@lienthong/contracts';
import { useTexts } from '../../text/texts';
import { ProblemAlert } from '../../ui/problem-alert';
import { verdictQuery } from '../operator-queries';
import { trailTexts } from './trail.texts';

const headForm = /^[0-9a-f]{64}$/;

/** Whether the chain is as it was written; with a hash known from elsewhere, whether its end is there, too. */
export function VerdictCard(): ReactElement {
  const say = useTexts(trailTexts);
  const [typed, type] = useState('');
  const [head, verifyWith] = useState('');
  const [tried, setTried] = useState(false);
  const { data, error, refetch, isFetching } = useQuery(verdictQuery(head));
  const asked = typed.trim().toLowerCase();
  const bad = asked !== '' && !headForm.test(asked);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (bad) return;
    if (asked === head) void refetch();
    else verifyWith(asked);
  };
  return (
    <Card title={<h2 style={{ fontSize: 16, margin: 0 }}>{say('chain')}</h2>}>
      <Flex vertical gap="small">
        {error === null ? null : <ProblemAlert error={error} onRetry={() => void refetch()} />}
        {data === undefined ? (
          error === null && <Skeleton active paragraph={{ rows: 1 }} />
        ) : (
          <Verdict verdict={data} />
        )}
        <form onSubmit={submit}>
          <label htmlFor="trail-head" style={{ display: 'block', marginBottom: 4 }}>
            {say('head')}
          </label>
          <Flex gap="small" wrap>
            <Input
              id="trail-head"
              className="code-text"
              style={{ maxWidth: 560 }}
              value={typed}
              maxLength={80}
              status={tried && bad ? 'error' : undefined}
              aria-describedby="trail-head-help"
              onChange={(event) => type(event.target.value)}
            />
            <Button htmlType="submit" loading={isFetching}>
              {say('verify')}
            </Button>
          </Flex>
          <div id="trail-head-help">
            {tried && bad ? (
              <Typography.Text type="danger">{say('badHead')}</Typography.Text>
            ) : (
              <Typography.Text type="secondary">{say('headHelp')}</Typography.Text>
            )}
          </div>
        </form>
      </Flex>
    </Card>
  );
}

function Verdict({ verdict: { verdict, records, head, fault } }: { readonly verdict: TrailVerdict }): ReactElement {
  const say = useTexts(trailTexts);
  if (verdict === 'intact') {
    return (
      <Alert
        type="info"
        showIcon
        role="status"
        title={say('intact', { count: records })}
        description={head === '' ? undefined : <Head head={head} />}
      />
    );
  }
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={say('broken', { count: records })}
      description={fault === null ? undefined : `${fault.fault}: ${fault.told}`}
    />
  );
}

function Head({ head }: { readonly head: string }): ReactElement {
  const say = useTexts(trailTexts);
  return (
    <>
      <span className="code-text">{head}</span>
      <br />
      {say('intactHelp')}
    </>
  );
}
