import { Button, Form, Popconfirm } from 'antd';
import { useState } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import { useTexts } from '../../text/texts';
import { PageHeader } from '../../ui/page-header';
import { ProblemAlert } from '../../ui/problem-alert';
import { DeskPart } from '../desk-part';
import { faultsOf } from './applicant';
import { ApplicantFields } from './applicant-fields';
import { AppointmentCard } from './appointment-card';
import { ChoiceFields } from './choice-fields';
import { PaperChecklist } from './paper-checklist';
import { isHalfDone } from './receive-draft';
import type { ReceiveDraft } from './receive-draft';
import { ReceiveState } from './receive-state';
import { receiveTexts } from './receive.texts';
import { bodyOf, lacksOf } from './reception';
import { useChosen } from './use-chosen';
import type { Chosen } from './use-chosen';
import { useReceive } from './use-receive';

interface ReceiveFormProps {
  readonly draft: ReceiveDraft;
  readonly keep: (draft: ReceiveDraft) => void;
  readonly forget: () => void;
}

export function ReceiveForm({ draft, keep, forget }: ReceiveFormProps): ReactElement {
  const say = useTexts(receiveTexts);
  const chosen = useChosen(draft.choice);
  const receive = useReceive(keep);
  const [checked, setChecked] = useState(false);
  const { choice, given, applicant, sent } = draft;
  const locked = sent !== null || receive.isPending;
  const clear = (): void => {
    forget();
    setChecked(false);
    receive.reset();
  };
  const send = (): void => {
    if (receive.isPending) return;
    if (sent !== null) return receive.mutate({ ...draft, sent });
    setChecked(true);
    const wrong = firstFault(draft, chosen);
    if (wrong !== null || chosen.settled === null) {
      document.getElementById(wrong ?? 'thu-tuc')?.focus();
      return;
    }
    const body = bodyOf(chosen.settled, given, applicant);
    receive.mutate({ ...draft, choice: chosen.settled, sent: { key: crypto.randomUUID(), body } });
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey && event.key === 'Enter') {
      event.preventDefault();
      send();
    }
  };
  const clearButton = isHalfDone(draft) ? <ClearButton disabled={locked} onClear={clear} /> : undefined;
  return (
    <div onKeyDown={onKey}>
      <PageHeader title={say('title')} help={say('help')} actions={clearButton} />
      <Form layout="vertical" onFinish={send} className="desk-columns" noValidate>
        <div>
          <DeskPart title={say('part.procedure')}>
            <ChoiceFields
              choice={choice}
              chosen={chosen}
              disabled={locked}
              checked={checked}
              onChange={(next) =>
                keep({ ...draft, choice: next, given: next.procedure === choice.procedure ? given : {} })
              }
            />
            {chosen.procedure.error === null ? null : (
              <ProblemAlert error={chosen.procedure.error} onRetry={() => void chosen.procedure.refetch()} />
            )}
          </DeskPart>
          {chosen.case === null ? null : (
            <DeskPart title={say('part.papers')}>
              <PaperChecklist
                papers={chosen.case.papers}
                given={given}
                disabled={locked}
                onChange={(next) => keep({ ...draft, given: next })}
              />
            </DeskPart>
          )}
          <DeskPart title={say('part.applicant')}>
            <ApplicantFields
              value={applicant}
              disabled={locked}
              checked={checked}
              onChange={(next) => keep({ ...draft, applicant: next })}
            />
          </DeskPart>
        </div>
        <div className="desk-beside">
          <DeskPart title={say('part.appointment')}>
            <ReceiveState draft={draft} chosen={chosen} checked={checked} receive={receive} />
            <AppointmentCard choice={chosen.settled} />
          </DeskPart>
        </div>
      </Form>
    </div>
  );
}

function ClearButton({
  disabled,
  onClear,
}: {
  readonly disabled: boolean;
  readonly onClear: () => void;
}): ReactElement {
  const say = useTexts(receiveTexts);
  return (
    <Popconfirm title={say('clearSure')} okText={say('yes')} cancelText={say('no')} onConfirm={onClear}>
      <Button disabled={disabled}>{say('clear')}</Button>
    </Popconfirm>
  );
}

/** Id of the first field that keeps it from being received; null if none does. */
function firstFault({ choice, given, applicant }: ReceiveDraft, chosen: Chosen): string | null {
  if (choice.procedure === '' || chosen.case === null) return 'thu-tuc';
  if (chosen.settled === null) return 'tham-quyen';
  if (lacksOf(chosen.case, given).length > 0) return 'chua-du';
  const [field] = Object.keys(faultsOf(applicant));
  return field === undefined ? null : `nguoi-nop-${field}`;
}
