import type { ReactElement } from 'react';
import { useDraft } from '../../ui/use-draft';
import '../desk.css';
import { noReception, receiveDraftName } from './receive-draft';
import { ReceiveForm } from './receive-form';
import { ReceivedResult } from './received-result';

/** Receives one dossier: the form, then what came of it. */
export function ReceivePage(): ReactElement {
  const [draft, keep, forget] = useDraft(receiveDraftName, noReception);
  if (draft.done === null) return <ReceiveForm draft={draft} keep={keep} forget={forget} />;
  const { choice } = draft;
  return (
    <ReceivedResult
      done={draft.done}
      choice={choice}
      onNext={forget}
      onNextSame={() => keep({ ...noReception, choice })}
    />
  );
}
