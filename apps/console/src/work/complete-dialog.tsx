import { Alert, App, Button, Flex, Modal, Radio, Skeleton, Typography } from 'antd';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { ActOutcome, DossierActs } from '@lienthong/contracts';
import { useCommand } from '../server/use-command';
import { useBilingual, useTexts } from '../text/texts';
import { useUnitName } from '../ui/catalogue';
import { ProblemAlert } from '../ui/problem-alert';
import { StaleNotice } from '../ui/stale-notice';
import { dialogTexts } from './dialogs.texts';
import { actOf, useActs } from './use-acts';

interface CompleteDialogProps {
  readonly code: string;
  /** Number of the last event that the list knew of. */
  readonly seq: number;
  readonly onClose: () => void;
}

/** Completes the step of one dossier without leaving the list. */
export function CompleteDialog({ code, seq, onClose }: CompleteDialogProps): ReactElement {
  const say = useTexts(dialogTexts);
  const { message } = App.useApp();
  const navigate = useNavigate();
  const acts = useActs(code);
  const command = useCommand();
  const [chosen, choose] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const outcomes = forwardOf(acts.data);
  const possible = outcomes.filter(({ allowed }) => allowed);
  const only = possible.length === 1 ? possible[0]?.code : undefined;
  const outcome = chosen ?? only ?? null;
  const submit = (): void => {
    if (outcome === null) return setMissing(true);
    const done = (): void => {
      void message.success(say('done', { code }));
      onClose();
    };
    command.mutate({ code, name: 'complete-step', data: { outcome } }, { onSuccess: done });
  };
  return (
    <Modal
      width={600}
      open
      title={say('complete', { code })}
      okText={say('completeNow')}
      cancelText={say('cancel')}
      onOk={submit}
      onCancel={onClose}
      confirmLoading={command.isPending}
      okButtonProps={{ disabled: possible.length === 0 }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {command.error === null ? null : <ProblemAlert error={command.error} onRetry={() => void acts.refetch()} />}
        {command.error?.status === 409 ? <StaleNotice code={code} seq={seq} refused /> : null}
        {acts.isPending ? <Skeleton active /> : null}
        {acts.error === null ? null : <ProblemAlert error={acts.error} onRetry={() => void acts.refetch()} />}
        {acts.data === undefined ? null : <WhyNot acts={acts.data} />}
        {outcomes.length === 0 ? null : <OutcomeChoice outcomes={outcomes} chosen={outcome} onChoose={choose} />}
        {missing && outcome === null ? (
          <Typography.Text type="danger" role="alert">
            {say('chooseOutcome')}
          </Typography.Text>
        ) : null}
        <Button type="link" style={{ paddingInline: 0 }} onClick={() => void navigate({ to: `/ho-so/${code}` })}>
          {say('openDossier')}
        </Button>
      </form>
    </Modal>
  );
}

function WhyNot({ acts }: { readonly acts: DossierActs }): ReactElement | null {
  const say = useTexts(dialogTexts);
  const pick = useBilingual();
  const act = actOf(acts, 'complete-step');
  if (act?.allowed === true) return null;
  const reason = act?.reason ?? null;
  return (
    <Alert type="warning" showIcon title={say('cannot')} description={reason === null ? undefined : pick(reason)} />
  );
}

interface OutcomeChoiceProps {
  readonly outcomes: readonly ActOutcome[];
  readonly chosen: string | null;
  readonly onChoose: (code: string) => void;
}

function OutcomeChoice({ outcomes, chosen, onChoose }: OutcomeChoiceProps): ReactElement {
  const say = useTexts(dialogTexts);
  const pick = useBilingual();
  const unitName = useUnitName();
  const leadsTo = ({ to, handsOver }: ActOutcome): string => {
    if (to === null) return say('ends');
    const next = say('next', { step: pick(to.name) });
    return handsOver ? `${next} – ${say('handsOver', { unit: unitName(to.unit) })}` : next;
  };
  return (
    <fieldset style={{ border: 0, padding: 0, margin: '8px 0' }}>
      <legend>{say('outcome')}</legend>
      <Radio.Group name="outcome" value={chosen} onChange={(event) => onChoose(String(event.target.value))}>
        <Flex vertical gap="small">
          {outcomes.map((outcome) => (
            <Radio key={outcome.code} value={outcome.code} disabled={!outcome.allowed}>
              <Flex vertical>
                <strong>{pick(outcome.name)}</strong>
                <Typography.Text type="secondary">
                  {outcome.reason === null ? leadsTo(outcome) : pick(outcome.reason)}
                </Typography.Text>
              </Flex>
            </Radio>
          ))}
        </Flex>
      </Radio.Group>
    </fieldset>
  );
}

function forwardOf(acts: DossierActs | undefined): readonly ActOutcome[] {
  const act = actOf(acts, 'complete-step');
  return act?.allowed === true ? (act.outcomes ?? []).filter(({ kind }) => kind === 'forward') : [];
}
