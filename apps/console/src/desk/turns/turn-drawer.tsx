import { Drawer, Flex, Skeleton } from 'antd';
import type { ReactElement } from 'react';
import { useTexts } from '../../text/texts';
import { ProblemAlert } from '../../ui/problem-alert';
import { DossierLink } from '../../work/dossier-link';
import { useActs } from '../../work/use-acts';
import { DeskTurns } from './desk-turns';
import { DossierBrief } from './dossier-brief';
import { turnTexts } from './turn.texts';

interface TurnDrawerProps {
  /** Null while it is closed. */
  readonly code: string | null;
  readonly onClose: () => void;
}

/** What the desk can do with one dossier, beside the list it comes from. */
export function TurnDrawer({ code, onClose }: TurnDrawerProps): ReactElement {
  return (
    <Drawer open={code !== null} onClose={onClose} size={520} title={code ?? ''} destroyOnHidden>
      {code === null ? null : <Turns code={code} />}
    </Drawer>
  );
}

function Turns({ code }: { readonly code: string }): ReactElement {
  const say = useTexts(turnTexts);
  const { data, error, refetch } = useActs(code);
  return (
    <Flex vertical gap="middle">
      <DossierBrief code={code} />
      {error === null ? null : <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {data === undefined ? <Skeleton active /> : <DeskTurns acts={data} />}
      <span>
        {say('page')}: <DossierLink code={code} />
      </span>
    </Flex>
  );
}
