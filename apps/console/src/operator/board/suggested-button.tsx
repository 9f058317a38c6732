import type { ReactElement } from 'react';
import type { StuckKind, SuggestedAct } from '@lienthong/contracts';
import { queryText } from '../../server/ask';
import { isAble, useMe } from '../../session/use-me';
import { useTexts } from '../../text/texts';
import { LinkButton } from '../link-button';
import { operatorTexts } from '../operator.texts';
import { boardTexts } from './board.texts';

interface SuggestedButtonProps {
  readonly suggested: SuggestedAct;
  /** What it would be done to. */
  readonly on: { readonly kind: StuckKind; readonly codes?: string; readonly fingerprint?: string };
}

/** To the form of the act that helps, filled in; what is done outside of this program is only named. */
export function SuggestedButton({
  suggested,
  on: { kind, codes, fingerprint },
}: SuggestedButtonProps): ReactElement | null {
  const say = useTexts(boardTexts);
  const names = useTexts(operatorTexts);
  const me = useMe();
  if (suggested === 'start-workers') return <LinkButton to="/van-hanh/suc-khoe">{say('toHealth')}</LinkButton>;
  if (suggested === 'remind' || kind === 'H' || !isAble(me, 'operations.act')) return null;
  return (
    <LinkButton type="primary" to={`/van-hanh/dot/moi${queryText({ act: suggested, codes, fingerprint })}`}>
      {say('actOnGroup', { act: names(suggested) })}
    </LinkButton>
  );
}
