import { Button, Flex, Skeleton, Tooltip, Typography } from 'antd';
import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { ListedDossier } from '@lienthong/contracts';
import { useMe } from '../session/use-me';
import { useBilingual, useTexts } from '../text/texts';
import { roleTexts } from '../ui/status-texts';
import { isOffered } from './queue-columns';
import { actOf, isAllowed, useActs } from './use-acts';
import { workTexts } from './work.texts';

interface RowActionsProps {
  readonly row: ListedDossier;
  readonly busy: boolean;
  readonly onClaim: (row: ListedDossier) => void;
  readonly onAssign: (row: ListedDossier) => void;
  readonly onComplete: (row: ListedDossier) => void;
}

/** What can be done with a row right here; the API says what is possible, so nothing is offered that it refuses. */
export function RowActions({ row, busy, onClaim, onAssign, onComplete }: RowActionsProps): ReactElement {
  const say = useTexts(workTexts);
  const role = useTexts(roleTexts);
  const me = useMe();
  const pick = useBilingual();
  const navigate = useNavigate();
  const offered = isOffered(row, me.unit.code);
  const { data, isPending } = useActs(row.code);
  if (offered) {
    return (
      <Button size="small" onClick={() => void navigate({ to: '/lien-thong' })}>
        {say('toInbox')}
      </Button>
    );
  }
  if (isPending) return <Skeleton.Button size="small" active />;
  const { code } = row;
  const mayAssign = isAllowed(data, 'assign-step');
  const complete = actOf(data, 'complete-step');
  const mine = row.assignee === me.subject;
  // Its own people see why it can't be completed; to everyone else it would be noise.
  const why = complete?.allowed === false && mine ? complete.reason : null;
  if (!mayAssign && complete?.allowed !== true && why === null) {
    const roles = [...new Set((complete?.takes ?? []).flatMap((take) => take.roles))].map((one) => role(one));
    if (roles.length === 0) return <></>;
    return <Typography.Text type="secondary">{say('workOf', { roles: roles.join(', ') })}</Typography.Text>;
  }
  return (
    <Flex gap={4} wrap>
      {mayAssign && !mine ? (
        <Button size="small" disabled={busy} aria-label={say('claimOf', { code })} onClick={() => onClaim(row)}>
          {say('claim')}
        </Button>
      ) : null}
      {complete?.allowed === true || why !== null ? (
        <Tooltip title={why === null ? undefined : pick(why)}>
          <Button
            size="small"
            type={mine ? 'primary' : 'default'}
            disabled={busy || why !== null}
            aria-label={say('completeOf', { code })}
            onClick={() => onComplete(row)}
          >
            {say('complete')}
          </Button>
        </Tooltip>
      ) : null}
      {mayAssign ? (
        <Button
          size="small"
          type="text"
          disabled={busy}
          aria-label={say('assignOf', { code })}
          onClick={() => onAssign(row)}
        >
          {say('assign')}
        </Button>
      ) : null}
    </Flex>
  );
}
