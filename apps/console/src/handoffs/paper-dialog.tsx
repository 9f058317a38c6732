import { App, Flex, Input, Modal, Radio, Skeleton, Typography } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { ActPaper, DossierActs } from '@lienthong/contracts';
import { useCommand } from '../server/use-command';
import { useBilingual, useTexts } from '../text/texts';
import { ProblemAlert } from '../ui/problem-alert';
import { StaleNotice } from '../ui/stale-notice';
import { useDraft } from '../ui/use-draft';
import { actOf, useActs } from '../work/use-acts';
import { handoffTexts } from './handoffs.texts';

interface PaperDialogProps {
  readonly act: 'dispute-paper' | 'settle-dispute';
  readonly code: string;
  /** Number of the last event that the list knew of. */
  readonly seq: number;
  readonly onClose: () => void;
}

const resolutions = ['delivered', 'not-needed'] as const;

/** Says that a paper of a bundle is not there as it should be, or that this is settled. */
export function PaperDialog({ act, code, seq, onClose }: PaperDialogProps): ReactElement {
  const say = useTexts(handoffTexts);
  const { message } = App.useApp();
  const acts = useActs(code);
  const command = useCommand();
  const [chosen, choose] = useState<string | null>(null);
  const [reason, setReason, forgetReason] = useDraft(`${act}.${code}`, '');
  const [resolution, resolve] = useState<(typeof resolutions)[number]>('delivered');
  const [tried, setTried] = useState(false);
  const papers = papersOf(acts.data, act);
  const paper = chosen ?? (papers.length === 1 ? (papers[0]?.code ?? null) : null);
  const disputing = act === 'dispute-paper';
  const submit = (): void => {
    setTried(true);
    if (paper === null || (disputing && reason.trim() === '')) return;
    const data = disputing ? { paper, reason: reason.trim() } : { paper, resolution };
    const onSuccess = (): void => {
      forgetReason();
      void message.success(say('done', { code }));
      onClose();
    };
    command.mutate({ code, name: act, data }, { onSuccess });
  };
  const lacking =
    paper === null ? say('paperMissing') : disputing && reason.trim() === '' ? say('reasonMissing') : null;
  return (
    <Modal
      width={600}
      open
      title={say(disputing ? 'disputeOf' : 'settleOf', { code })}
      okText={say(disputing ? 'dispute' : 'settle')}
      cancelText={say('cancel')}
      onOk={submit}
      onCancel={onClose}
      confirmLoading={command.isPending}
    >
      {command.error === null ? null : <ProblemAlert error={command.error} onRetry={() => void acts.refetch()} />}
      {command.error?.status === 409 ? <StaleNotice code={code} seq={seq} refused /> : null}
      {disputing ? <Typography.Paragraph type="secondary">{say('disputeHelp')}</Typography.Paragraph> : null}
      {acts.isPending ? <Skeleton active /> : <PaperChoice papers={papers} chosen={paper} onChoose={choose} />}
      {disputing ? (
        <>
          <label htmlFor="dispute-reason">{say('whyDispute')}</label>
          <Input.TextArea
            id="dispute-reason"
            rows={3}
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </>
      ) : (
        <Choice
          legend={say('resolution')}
          name="resolution"
          value={resolution}
          options={resolutions.map((one) => ({ value: one, label: say(one) }))}
          onChoose={(value) => resolve(value === 'not-needed' ? 'not-needed' : 'delivered')}
        />
      )}
      {tried && lacking !== null ? (
        <Typography.Text type="danger" role="alert">
          {lacking}
        </Typography.Text>
      ) : null}
    </Modal>
  );
}

interface PaperChoiceProps {
  readonly papers: readonly ActPaper[];
  readonly chosen: string | null;
  readonly onChoose: (code: string) => void;
}

function PaperChoice({ papers, chosen, onChoose }: PaperChoiceProps): ReactElement {
  const say = useTexts(handoffTexts);
  const pick = useBilingual();
  const labelOf = ({ name, disputed }: ActPaper): string =>
    disputed === null ? pick(name) : `${pick(name)} – ${say('disputed', { reason: disputed })}`;
  const options = papers.map((paper) => ({ value: paper.code, label: labelOf(paper) }));
  return <Choice legend={say('paper')} name="paper" value={chosen} options={options} onChoose={onChoose} />;
}

interface ChoiceProps {
  readonly legend: string;
  readonly name: string;
  readonly value: string | null;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChoose: (value: string) => void;
}

function Choice({ legend, name, value, options, onChoose }: ChoiceProps): ReactElement {
  return (
    <fieldset style={{ border: 0, padding: 0, margin: '0 0 12px' }}>
      <legend>{legend}</legend>
      <Radio.Group name={name} value={value} onChange={(event) => onChoose(String(event.target.value))}>
        <Flex vertical gap="small">
          {options.map((option) => (
            <Radio key={option.value} value={option.value}>
              {option.label}
            </Radio>
          ))}
        </Flex>
      </Radio.Group>
    </fieldset>
  );
}

/** Papers that lie with the dossier and are not disputed, or those that are. */
function papersOf(acts: DossierActs | undefined, act: PaperDialogProps['act']): readonly ActPaper[] {
  const papers = actOf(acts, act)?.papers ?? [];
  if (act === 'settle-dispute') return papers.filter(({ disputed }) => disputed !== null);
  return papers.filter(({ disputed, originals, copies }) => disputed === null && originals + copies > 0);
}
