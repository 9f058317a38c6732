import { Card, Flex } from 'antd';
import type { ReactElement } from 'react';
import type { ItemStatus, Operation } from '@lienthong/contracts';
import { useTexts } from '../../text/texts';
import { begunOf, endedOf, isUnderWay } from './act-standing';
import { actTexts } from './act.texts';
import { runTexts } from './run.texts';

const order = [
  'progressed',
  'applied',
  'applying',
  'previewed',
  'not-progressed',
  'skipped',
  'unable',
] as const satisfies readonly ItemStatus[];

/** Only what moved is green; what was done but not seen to move is not. */
const colors: Readonly<Record<ItemStatus, string>> = {
  progressed: '#1b6e3c',
  applied: '#5b8fb3',
  applying: '#0a5c8a',
  previewed: '#d9dde3',
  'not-progressed': '#b3261e',
  skipped: '#7a828e',
  unable: '#8a5a00',
};

/** How far it is, by dossiers. */
export function ProgressCard({ operation }: { readonly operation: Operation }): ReactElement | null {
  const say = useTexts(runTexts);
  const act = useTexts(actTexts);
  const { counts, appliedAt } = operation;
  if (appliedAt === null) return null;
  const all = begunOf(counts);
  const told = say('endedOf', { ended: endedOf(counts), all });
  const shown = order.filter((status) => counts[status] > 0);
  return (
    <Card title={<h2 style={{ fontSize: 16, margin: 0 }}>{say('progress')}</h2>}>
      <Flex vertical gap="small">
        <div role="status" aria-live={isUnderWay(operation) ? 'polite' : 'off'}>
          {told}
        </div>
        <div className="share" role="img" aria-label={told}>
          {shown.map((status) => (
            <span key={status} style={{ flexGrow: counts[status], background: colors[status] }} />
          ))}
        </div>
        <dl className="figures">
          {order.map((status) => (
            <div key={status}>
              <dt>
                <span
                  aria-hidden
                  style={{
                    display: 'inline-block',
                    width: 10,
                    height: 10,
                    marginInlineEnd: 6,
                    borderRadius: 2,
                    background: colors[status],
                  }}
                />
                {act(`item.${status}`)}
              </dt>
              <dd
                className={
                  status === 'progressed'
                    ? 'progressed'
                    : status === 'not-progressed' && counts[status] > 0
                      ? 'bad'
                      : ''
                }
              >
                {counts[status]}
              </dd>
            </div>
          ))}
        </dl>
      </Flex>
    </Card>
  );
}
