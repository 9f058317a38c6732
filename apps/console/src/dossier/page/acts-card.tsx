import { useQuery } from '@tanstack/react-query';
import { Button, Card, Collapse, Flex, Skeleton, Typography } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { DossierAct } from '@lienthong/contracts';
import { anyUnit } from '@lienthong/domain';
import type { TurnName } from '@lienthong/domain';
import { useBilingual, useTexts } from '../../text/texts';
import { ProblemAlert } from '../../ui/problem-alert';
import { roleTexts } from '../../ui/status-texts';
import { ActDialog } from '../acts/act-dialog';
import { actTexts } from '../acts/act.texts';
import { actsQuery } from '../dossier-queries';
import type { DossierNames } from '../names-of';
import { dossierTexts } from './dossier.texts';

interface ActsProps {
  readonly code: string;
  readonly names: DossierNames;
}

/** What moves a dossier on; of these the first that is allowed stands out. */
const mains: readonly TurnName[] = [
  'accept-handoff',
  'complete-step',
  'supply-supplement',
  'give-opinion',
  'complete-leg',
];
const severe: readonly TurnName[] = ['refuse', 'refuse-handoff', 'recall-handoff', 'withdraw', 'stop'];

/** What the API would let this person do now, and why not the rest. */
export function ActsCard({ code, names }: ActsProps): ReactElement {
  const say = useTexts(dossierTexts);
  const name = useTexts(actTexts);
  const { data, error, refetch } = useQuery(actsQuery(code));
  const [chosen, setChosen] = useState<TurnName | null>(null);
  const acts = data?.acts ?? [];
  const allowed = acts.filter((act) => act.allowed);
  const off = acts.filter((act) => !act.allowed);
  const main = mains.find((command) => allowed.some((act) => act.command === command));
  return (
    <Card size="small" title={<h2 className="card-title">{say('acts')}</h2>}>
      {error === null ? null : <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null ? <Skeleton active paragraph={{ rows: 2 }} /> : null}
      {data !== undefined && allowed.length === 0 ? <p style={{ marginTop: 0 }}>{say('noActs')}</p> : null}
      <Flex gap="small" wrap>
        {allowed.map(({ command }) => (
          <Button
            key={command}
            data-command={command}
            type={command === main ? 'primary' : 'default'}
            danger={severe.includes(command)}
            onClick={() => setChosen(command)}
          >
            {name(command)}
          </Button>
        ))}
      </Flex>
      {off.length === 0 ? null : (
        <Collapse
          ghost
          size="small"
          items={[
            {
              key: 'off',
              label: say('whyNot', { count: off.length }),
              children: <WhyNot acts={off} names={names} />,
            },
          ]}
        />
      )}
      {chosen === null || data === undefined ? null : (
        <ActDialog
          key={chosen}
          acts={data}
          command={chosen}
          names={names}
          onClose={() => setChosen(null)}
          onOther={setChosen}
        />
      )}
    </Card>
  );
}

/** Acts that are off for the same reason stand together. */
function WhyNot({ acts, names }: { readonly acts: readonly DossierAct[]; readonly names: DossierNames }): ReactElement {
  const say = useTexts(dossierTexts);
  const name = useTexts(actTexts);
  const role = useTexts(roleTexts);
  const pick = useBilingual();
  const takers = ({ takes }: DossierAct): string =>
    takes
      .map(({ unit, roles }) => {
        const where = unit === anyUnit ? say('anyUnit') : names.unit(unit);
        return `${roles.map((one) => role(one)).join(' / ')} – ${where}`;
      })
      .join('; ');
  const groups = new Map<string, { readonly reason: string; readonly takes: string; readonly acts: string[] }>();
  for (const act of acts) {
    const reason = act.reason === null ? '' : pick(act.reason);
    const takes = takers(act);
    const group = groups.get(`${reason} ${takes}`) ?? { reason, takes, acts: [] };
    group.acts.push(name(act.command));
    groups.set(`${reason} ${takes}`, group);
  }
  return (
    <dl style={{ margin: 0 }}>
      {[...groups.values()].map((group) => (
        <div key={`${group.reason} ${group.takes}`} style={{ marginBottom: 10 }}>
          <dt style={{ fontWeight: 600 }}>{group.acts.join(' · ')}</dt>
          <dd style={{ margin: 0 }}>
            {group.reason}
            {group.takes === '' ? null : (
              <div>
                <Typography.Text type="secondary">{say('takes', { who: group.takes })}</Typography.Text>
              </div>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
