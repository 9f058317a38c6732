import { ArrowDownOutlined, ArrowUpOutlined, MinusOutlined } from '@ant-design/icons';
import { Button, Card, Flex, Typography } from 'antd';
import type { ReactElement } from 'react';
import type { FindingGroup } from '@lienthong/contracts';
import { useBilingual, useTexts } from '../../text/texts';
import { useProcedureName, useUnitName } from '../../ui/catalogue';
import { Facts } from '../facts';
import { KindTag } from '../kind-tag';
import { LinkButton } from '../link-button';
import { operatorTexts } from '../operator.texts';
import { showReal } from '../real-time';
import { useRealTime } from '../use-real-time';
import { boardTexts } from './board.texts';
import { Trend } from './kind-card';
import { SuggestedButton } from './suggested-button';

const mostNames = 4;
const arrows = { growing: <ArrowUpOutlined />, steady: <MinusOutlined />, shrinking: <ArrowDownOutlined /> } as const;

interface GroupCardProps {
  readonly group: FindingGroup;
  readonly onList: (group: FindingGroup) => void;
}

/** Findings of one cause: how many, where, since when, how it goes, and what helps. */
export function GroupCard({ group, onList }: GroupCardProps): ReactElement {
  const say = useTexts(boardTexts);
  const pick = useBilingual();
  const { kind, open, curedLastDay, example, fingerprint, suggested, trend } = group;
  return (
    <Card size="small">
      <Flex gap="middle" wrap justify="space-between">
        <div style={{ flex: '1 1 340px', minWidth: 0 }}>
          <Flex gap="small" wrap align="center">
            <KindTag kind={kind} />
            <span>
              <strong style={{ fontSize: 18 }}>{open}</strong> {say('open')}
            </span>
            {curedLastDay === 0 ? null : (
              <Typography.Text type="secondary">{say('cured', { count: curedLastDay })}</Typography.Text>
            )}
          </Flex>
          <p style={{ margin: '8px 0' }}>{pick(group.cause)}</p>
          <GroupFacts group={group} />
        </div>
        <Flex vertical gap="small" style={{ flex: '0 1 260px' }}>
          <Flex gap="small" align="center">
            <Trend values={trend.openByHour} />
            <span>
              <span aria-hidden>{arrows[trend.direction]}</span> {say(trend.direction)}
            </span>
          </Flex>
          <Typography.Text type="secondary">
            {say('lastHour', { opened: trend.openedLastHour, cured: trend.curedLastHour })}
          </Typography.Text>
          {open === 0 ? null : <SuggestedButton suggested={suggested} on={{ kind, fingerprint }} />}
          {open === 0 ? null : <Button onClick={() => onList(group)}>{say('listAll')}</Button>}
          {example.type === 'dossier' ? (
            <LinkButton to={`/van-hanh/ho-so/${example.code}`}>{say('example')}</LinkButton>
          ) : null}
        </Flex>
      </Flex>
    </Card>
  );
}

function GroupFacts({ group }: { readonly group: FindingGroup }): ReactElement {
  const say = useTexts(boardTexts);
  const acts = useTexts(operatorTexts);
  const unitName = useUnitName();
  const procedureName = useProcedureName();
  const { span, until } = useRealTime();
  const names = (codes: readonly string[], of: (code: string) => string): string => {
    const first = codes.slice(0, mostNames).map(of).join(', ');
    return codes.length <= mostNames ? first : say('andMore', { names: first, count: codes.length - mostNames });
  };
  const { since, nextTry, open, units, procedures } = group;
  return (
    <Facts
      of={[
        [say('sinceWhen'), since === null ? null : `${showReal(since)} (${span(since)})`],
        [say('firstSeen'), showReal(group.firstSeen)],
        [say('lastSeen'), showReal(group.lastSeen)],
        [say('next'), open === 0 ? null : nextTry === null ? say('noTry') : until(nextTry)],
        [say('units'), open === 0 ? null : units.length === 0 ? say('everywhere') : names(units, unitName)],
        [say('procedures'), names(procedures, procedureName)],
        [say('suggested'), acts(group.suggested)],
        [say('fingerprint'), <span className="code-text">{group.text}</span>],
      ]}
    />
  );
}
