import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Card, Empty, Flex, Skeleton, Typography } from 'antd';
import type { ReactElement } from 'react';
import type { DeadLetterPlace, ShownDeadLetters } from '@lienthong/contracts';
import { queryText } from '../../server/ask';
import { ServerProblem } from '../../server/server-problem';
import { isAble, useMe } from '../../session/use-me';
import { useTexts } from '../../text/texts';
import { PageHeader } from '../../ui/page-header';
import { ProblemAlert } from '../../ui/problem-alert';
import { Facts } from '../facts';
import { LinkButton } from '../link-button';
import { deadLetterQuery } from '../operator-queries';
import '../operator.css';
import { showReal } from '../real-time';
import { ParkedState } from './dead-letters-page';
import { letterTexts } from './letters.texts';
import { ReasonText } from './reason-text';

/** What was set aside of one dossier, record by record, without what it says. */
export function DeadLetterPage(): ReactElement {
  const say = useTexts(letterTexts);
  const { code } = useParams({ from: '/office/van-hanh/su-kien-treo/$code' });
  const { data, error, refetch } = useQuery(deadLetterQuery(code));
  const none = error instanceof ServerProblem && error.code === 'DEAD_LETTER.NONE';
  return (
    <>
      <PageHeader
        title={say('titleOf', { code })}
        actions={
          <Flex gap="small" wrap>
            <LinkButton to="/van-hanh/su-kien-treo">{say('back')}</LinkButton>
            <LinkButton to={`/van-hanh/ho-so/${code}`}>{say('instance')}</LinkButton>
          </Flex>
        }
      />
      {none ? <Empty description={say('noneOf')} /> : null}
      {error === null || none ? null : <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {data === undefined ? error === null && <Skeleton active /> : <Loaded letters={data} />}
    </>
  );
}

function Loaded({ letters }: { readonly letters: ShownDeadLetters }): ReactElement {
  const say = useTexts(letterTexts);
  const me = useMe();
  const { code, parked, count, firstReason, firstAt, lastAt, places } = letters;
  return (
    <Flex vertical gap="middle">
      <Card>
        <Facts
          of={[
            [say('state'), <ParkedState parked={parked} />],
            [say('reason'), <ReasonText reason={parked?.reason ?? firstReason} />],
            [say('count'), count],
            [say('first'), showReal(firstAt)],
            [say('last'), showReal(lastAt)],
          ]}
        />
        {parked === null || code === null || !isAble(me, 'operations.act') ? null : (
          <>
            <Typography.Paragraph type="secondary" style={{ marginTop: 12 }}>
              {say('redriveHelp')}
            </Typography.Paragraph>
            <LinkButton type="primary" to={`/van-hanh/dot/moi${queryText({ act: 'redrive', codes: code })}`}>
              {say('redrive')}
            </LinkButton>
          </>
        )}
      </Card>
      <section>
        <h2 style={{ fontSize: 18, margin: '0 0 8px' }}>{say('records')}</h2>
        {places.length === 0 ? <Empty description={say('notRead')} /> : null}
        <ul className="cards" aria-label={say('recordsLabel')}>
          {places.map((place) => (
            <li key={`${place.partition}/${place.offset}`}>
              <PlaceCard place={place} />
            </li>
          ))}
        </ul>
      </section>
    </Flex>
  );
}

function PlaceCard({ place }: { readonly place: DeadLetterPlace }): ReactElement {
  const say = useTexts(letterTexts);
  const { from, partition, offset, at, reason, masked } = place;
  return (
    <Card size="small">
      <Facts
        of={[
          [say('from'), <span className="code-text">{say('place', { ...from })}</span>],
          [say('set'), <span className="code-text">{say('placeShort', { partition, offset })}</span>],
          [say('reason'), <ReasonText reason={reason} />],
          [say('at'), showReal(at)],
          [say('content'), <span className="code-text">{masked}</span>],
        ]}
      />
    </Card>
  );
}
