import { Alert, Button, Flex, Popconfirm, Typography } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { ActOutcome } from '@lienthong/contracts';
import { useCommand } from '../../server/use-command';
import { useBilingual, useTexts } from '../../text/texts';
import { useUnitName } from '../../ui/catalogue';
import { ProblemAlert } from '../../ui/problem-alert';
import { StaleNotice } from '../../ui/stale-notice';
import { actOf, useActs } from '../../work/use-acts';
import { turnTexts } from './turn.texts';

interface StepOutcomesProps {
  readonly code: string;
  readonly title: string;
  /** Said once one was chosen. */
  readonly done: string;
  /** Which of the outcomes; all where it is left out. */
  readonly only?: (outcome: ActOutcome) => boolean;
  readonly onDone?: () => void;
}

/** The ways out of the step that the person may take now; nothing where there is none. */
export function StepOutcomes({ code, title, done, only, onDone }: StepOutcomesProps): ReactElement | null {
  const { data } = useActs(code);
  const say = useTexts(turnTexts);
  const pick = useBilingual();
  const unitName = useUnitName();
  const command = useCommand();
  const [seqAtKey, setSeqAtKey] = useState(0);
  const act = actOf(data, 'complete-step');
  const outcomes = (act?.outcomes ?? []).filter((outcome) => outcome.kind === 'forward' && (only?.(outcome) ?? true));
  if (command.isSuccess) return <Alert type="success" showIcon title={done} role="status" />;
  if (act?.allowed !== true || outcomes.length === 0) return null;
  return (
    <Flex vertical gap="small" style={{ marginBottom: 12 }}>
      <strong>{title}</strong>
      {outcomes.map((outcome) => (
        <Popconfirm
          key={outcome.code}
          title={say('sure', { what: pick(outcome.name) })}
          okText={say('do')}
          cancelText={say('cancel')}
          disabled={!outcome.allowed}
          onConfirm={() => {
            setSeqAtKey(data?.seq ?? 0);
            command.mutate({ code, name: 'complete-step', data: { outcome: outcome.code } }, { onSuccess: onDone });
          }}
        >
          <Button
            block
            disabled={!outcome.allowed}
            loading={command.isPending}
            style={{ height: 'auto', minHeight: 36, padding: '6px 12px', whiteSpace: 'normal' }}
          >
            <span>
              {pick(outcome.name)}
              {outcome.to === null || !outcome.handsOver ? null : (
                <Typography.Text type="secondary"> → {unitName(outcome.to.unit)}</Typography.Text>
              )}
              {outcome.reason === null ? null : (
                <Typography.Text type="secondary"> ({pick(outcome.reason)})</Typography.Text>
              )}
            </span>
          </Button>
        </Popconfirm>
      ))}
      {command.error?.status === 409 ? <StaleNotice code={code} seq={seqAtKey} refused /> : null}
      {command.error === null ? null : <ProblemAlert error={command.error} />}
    </Flex>
  );
}
