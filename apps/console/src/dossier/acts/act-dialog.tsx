import { Button, Flex, Modal, Typography } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { DossierAct, DossierActs } from '@lienthong/contracts';
import type { TurnName } from '@lienthong/domain';
import { useBilingual, useTexts } from '../../text/texts';
import { ProblemAlert } from '../../ui/problem-alert';
import { StaleNotice } from '../../ui/stale-notice';
import type { DossierNames } from '../names-of';
import type { ActFields } from './act-fields';
import { actFieldTexts, actHelpTexts, actTexts } from './act.texts';
import { fieldsOf } from './fields-of';
import { useGiving } from './use-giving';

interface ActDialogProps {
  /** What can be done, as it is now: it may change while the dialog is open. */
  readonly acts: DossierActs;
  readonly command: TurnName;
  readonly names: DossierNames;
  readonly onClose: () => void;
  /** Goes on with another act. */
  readonly onOther: (command: TurnName) => void;
}

const formId = 'act-form';
const severe: readonly TurnName[] = ['refuse', 'refuse-handoff', 'recall-handoff', 'withdraw', 'stop'];

/** The dialog of one act. What is typed outlives a change of the dossier, a reload and an ended session. */
export function ActDialog({ acts, command, names, onClose, onOther }: ActDialogProps): ReactElement {
  const title = useTexts(actTexts)(command);
  const act = acts.acts.find((one) => one.command === command);
  return (
    <Modal
      open
      title={title}
      onCancel={onClose}
      footer={null}
      width={680}
      destroyOnHidden
      mask={{ closable: false }}
      afterOpenChange={(open) => open && focusFirst()}
    >
      {act === undefined ? null : <ActBody acts={acts} act={act} names={names} onClose={onClose} onOther={onOther} />}
    </Modal>
  );
}

/** Who came by keyboard goes on by keyboard: at the first field, or at the button where there is none. */
function focusFirst(): void {
  const fields = 'input:not([disabled]), textarea, button[type="submit"]:not([disabled])';
  document.querySelector<HTMLElement>(`#${formId} :is(${fields})`)?.focus();
}

type BodyProps = Omit<ActDialogProps, 'command'> & { readonly act: DossierAct };

function ActBody({ acts, act, names, onClose, onOther }: BodyProps): ReactElement {
  const pick = useBilingual();
  const say = useTexts(actFieldTexts);
  const giving = useGiving({ acts, act, onDone: onClose });
  const [seqShown] = useState(acts.seq);
  const { error, isPending, isSuccess } = giving.give;
  const refused = error?.status === 409;
  const Fields = fieldsOf[act.command] as ActFields<TurnName> | null;
  return (
    <form id={formId} noValidate onSubmit={giving.onSubmit}>
      <Flex vertical gap="middle">
        {/* While it is sent, and once it is done, what is new is mostly its own doing. */}
        {isPending || isSuccess ? null : (
          <StaleNotice code={acts.code} seq={seqShown} refused={refused}>
            {refused ? <ActsNow acts={acts} current={act.command} onOther={onOther} /> : null}
          </StaleNotice>
        )}
        {error === null ? null : <ProblemAlert error={error} />}
        {act.allowed || isPending || act.reason === null ? null : (
          <Typography.Text type="danger" role="alert">
            {say('noLonger')}: {pick(act.reason)}
          </Typography.Text>
        )}
        <ActHelp command={act.command} />
        {Fields === null ? null : (
          <div>
            <Fields code={acts.code} act={act} names={names} form={giving.form} />
          </div>
        )}
        <Feet act={act} isTyped={Fields !== null} isPending={isPending} onClose={onClose} />
      </Flex>
    </form>
  );
}

interface FeetProps {
  readonly act: DossierAct;
  readonly isTyped: boolean;
  readonly isPending: boolean;
  readonly onClose: () => void;
}

function Feet({ act, isTyped, isPending, onClose }: FeetProps): ReactElement {
  const say = useTexts(actFieldTexts);
  const { command, allowed } = act;
  return (
    <Flex gap="small" justify="end" align="center" wrap>
      {isTyped ? <Typography.Text type="secondary">{say('kept')}</Typography.Text> : null}
      <Button onClick={onClose}>{say('cancel')}</Button>
      <Button
        type="primary"
        htmlType="submit"
        danger={severe.includes(command)}
        loading={isPending}
        disabled={!allowed}
      >
        {say('send')}
      </Button>
    </Flex>
  );
}

function ActHelp({ command }: { readonly command: TurnName }): ReactElement | null {
  const say = useTexts(actHelpTexts);
  const key = actHelpTexts.keys.find((one) => one === command);
  return key === undefined ? null : <Typography.Text>{say(key)}</Typography.Text>;
}

interface ActsNowProps {
  readonly acts: DossierActs;
  readonly current: TurnName;
  readonly onOther: (command: TurnName) => void;
}

/** After a refusal: what the dossier, as it is now, lets one do. */
function ActsNow({ acts, current, onOther }: ActsNowProps): ReactElement {
  const say = useTexts(actFieldTexts);
  const name = useTexts(actTexts);
  const others = acts.acts.filter((act) => act.allowed && act.command !== current);
  if (others.length === 0) return <span>{say('nothingNow')}</span>;
  return (
    <Flex gap="small" wrap align="center">
      <span>{say('possibleNow')}</span>
      {others.map(({ command }) => (
        <Button key={command} size="small" onClick={() => onOther(command)}>
          {name(command)}
        </Button>
      ))}
    </Flex>
  );
}
