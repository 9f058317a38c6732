import { Alert, Button, Checkbox, Flex } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { DossierActs, DossierDetail } from '@lienthong/contracts';
import type { GivenCommand } from '../../server/give-command';
import { useCommand } from '../../server/use-command';
import { useTexts } from '../../text/texts';
import type { Say } from '../../text/texts';
import { useUnitName } from '../../ui/catalogue';
import { ProblemAlert } from '../../ui/problem-alert';
import { StaleNotice } from '../../ui/stale-notice';
import { SlipButton } from '../turns/desk-turns';
import { StepOutcomes } from '../turns/step-outcomes';
import { givingTexts } from './giving.texts';
import { givingState } from './readiness';
import type { Readiness } from './readiness';

interface GivingActsProps {
  readonly dossier: DossierDetail;
  readonly acts: DossierActs;
  readonly onDone: (text: string) => void;
}

/** What can be handed over now. Nothing is handed over before the identity was checked. */
export function GivingActs({ dossier, acts, onDone }: GivingActsProps): ReactElement {
  const say = useTexts(givingTexts);
  const unitName = useUnitName();
  const command = useCommand();
  const [isChecked, setChecked] = useState(false);
  const [seqShown, setSeqShown] = useState(acts.seq);
  const { code } = dossier;
  const { readiness, partial } = givingState(dossier, acts);
  const give = (name: string, data: object, text: string): void => {
    command.mutate({ code, name, data } satisfies GivenCommand, { onSuccess: () => onDone(text) });
  };
  const isGiving = readiness.kind === 'ready' || readiness.kind === 'refused' || partial.length > 0;
  const locked = { disabled: !isChecked, loading: command.isPending, size: 'large', block: true } as const;
  return (
    <Flex vertical gap="small">
      <Told readiness={readiness} say={say} step={dossier.stepName} unit={unitName(dossier.holder)} />
      {isGiving ? (
        <Checkbox autoFocus checked={isChecked} onChange={({ target }) => setChecked(target.checked)}>
          {say('identity')}
        </Checkbox>
      ) : null}
      {partial.map((result) => (
        <Button
          key={result}
          {...locked}
          onClick={() => give('return-partial-result', { result }, say('partGiven', { code }))}
        >
          {say('givePart', { result })}
        </Button>
      ))}
      {readiness.kind === 'ready' ? (
        <Button
          type="primary"
          {...locked}
          onClick={() => give('complete-step', { outcome: readiness.outcome }, say('given', { code }))}
        >
          {say('give')}
        </Button>
      ) : null}
      {readiness.kind === 'refused' ? (
        <>
          <SlipButton code={code} slip="refusal" text={say('printRefusal')} />
          <Button type="primary" {...locked} onClick={() => give('deliver-refusal', {}, say('delivered', { code }))}>
            {say('deliver')}
          </Button>
        </>
      ) : null}
      {readiness.kind === 'offered' ? (
        <Button
          type="primary"
          size="large"
          autoFocus
          loading={command.isPending}
          onClick={() =>
            command.mutate({ code, name: 'accept-handoff', data: {} }, { onSuccess: ({ seq }) => setSeqShown(seq) })
          }
        >
          {say('accept')}
        </Button>
      ) : null}
      {readiness.kind === 'pass-on' ? (
        <StepOutcomes
          code={code}
          title={say('passOn')}
          done={say('moved', { code })}
          onDone={() => onDone(say('moved', { code }))}
        />
      ) : null}
      {command.isPending ? null : <StaleNotice code={code} seq={seqShown} refused={command.error?.status === 409} />}
      {command.error === null ? null : <ProblemAlert error={command.error} />}
    </Flex>
  );
}

interface ToldProps {
  readonly readiness: Readiness;
  readonly say: Say<(typeof givingTexts.keys)[number]>;
  readonly step: string;
  readonly unit: string;
}

function Told({ readiness, say, step, unit }: ToldProps): ReactElement | null {
  switch (readiness.kind) {
    case 'ready':
      return <Alert type="success" showIcon title={say('ready')} />;
    case 'refused':
      return <Alert type="warning" showIcon title={say('refused')} />;
    case 'offered':
      return <Alert type="info" showIcon title={say('offered')} />;
    case 'not-ready':
      return (
        <Alert type="warning" showIcon title={say('notReady')} description={say('notReadyHelp', { step, unit })} />
      );
    case 'over':
      return <Alert type="info" showIcon title={say('over')} />;
    case 'pass-on':
      return null;
  }
}
