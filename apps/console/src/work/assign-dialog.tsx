import { useQuery } from '@tanstack/react-query';
import { Empty, Flex, Input, Modal, Radio, Skeleton, Tag, Typography } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { DossierActs, ListedOfficer } from '@lienthong/contracts';
import { actsQuery } from '../dossier/dossier-queries';
import { showInstant } from '../text/instants';
import { useBilingual, useTexts } from '../text/texts';
import { ProblemAlert } from '../ui/problem-alert';
import { roleTexts } from '../ui/status-texts';
import { useDraft } from '../ui/use-draft';
import { dialogTexts } from './dialogs.texts';
import { actOf } from './use-acts';
import { byOffice, useOfficerName, useOfficers } from './use-officers';

interface AssignDialogProps {
  /** Dossiers to be assigned; empty = the dialog is shut. */
  readonly codes: readonly string[];
  readonly onClose: () => void;
  readonly onAssign: (assignee: string, reason: string | undefined) => void;
}

/** Gives one dossier or many to an officer of the own unit; shows who is away, and who stands in. */
export function AssignDialog({ codes, onClose, onAssign }: AssignDialogProps): ReactElement {
  const say = useTexts(dialogTexts);
  const [officer, choose] = useState<string | null>(null);
  const [reason, setReason, forgetReason] = useDraft('assign-reason', '');
  const [missing, setMissing] = useState(false);
  const [first = ''] = codes;
  const shut = (): void => {
    choose(null);
    setMissing(false);
    onClose();
  };
  const submit = (): void => {
    if (officer === null) return setMissing(true);
    const text = reason.trim();
    onAssign(officer, text === '' ? undefined : text);
    forgetReason();
    shut();
  };
  return (
    <Modal
      width={600}
      open={codes.length > 0}
      title={codes.length === 1 ? say('assignOne', { code: first }) : say('assignMany', { count: codes.length })}
      okText={say('assign')}
      cancelText={say('cancel')}
      onOk={submit}
      onCancel={shut}
      destroyOnHidden
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <OfficerChoice only={codes.length === 1 ? first : null} chosen={officer} onChoose={choose} />
        {missing && officer === null ? (
          <Typography.Text type="danger" role="alert">
            {say('chooseOfficer')}
          </Typography.Text>
        ) : null}
        <label htmlFor="assign-reason" style={{ display: 'block', marginTop: 12 }}>
          {say('reason')}
        </label>
        <Input id="assign-reason" maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
      </form>
    </Modal>
  );
}

interface OfficerChoiceProps {
  /** The one dossier it is about, if it is one: its step names the roles that fit. */
  readonly only: string | null;
  readonly chosen: string | null;
  readonly onChoose: (subject: string) => void;
}

function OfficerChoice({ only, chosen, onChoose }: OfficerChoiceProps): ReactElement {
  const say = useTexts(dialogTexts);
  const pick = useBilingual();
  const officers = useOfficers();
  const acts = useQuery({ ...actsQuery(only ?? ''), enabled: only !== null });
  if (officers.isPending) return <Skeleton active />;
  if (officers.error !== null) return <ProblemAlert error={officers.error} onRetry={() => void officers.refetch()} />;
  if (officers.data.items.length === 0) return <Empty description={say('noOfficers')} />;
  const roles = rolesOf(acts.data);
  return (
    <fieldset style={{ border: 0, padding: 0, margin: 0, maxHeight: 360, overflowY: 'auto' }} tabIndex={-1}>
      <legend>{say('officer')}</legend>
      <Radio.Group
        name="officer"
        value={chosen}
        onChange={(event) => onChoose(String(event.target.value))}
        style={{ display: 'block' }}
      >
        {byOffice(officers.data.items).map((group) => (
          <div key={group[0]?.office.code} style={{ marginBottom: 8 }}>
            <Typography.Text type="secondary">{pick(group[0]?.office.name ?? { vi: '', en: '' })}</Typography.Text>
            {group.map((officer) => (
              <OfficerLine key={officer.subject} officer={officer} fits={roles.includes(officer.role)} />
            ))}
          </div>
        ))}
      </Radio.Group>
    </fieldset>
  );
}

function OfficerLine({ officer, fits }: { readonly officer: ListedOfficer; readonly fits: boolean }): ReactElement {
  const say = useTexts(dialogTexts);
  const role = useTexts(roleTexts);
  const nameOf = useOfficerName();
  const { subject, name, absence } = officer;
  return (
    <div>
      <Radio value={subject} disabled={absence !== null}>
        <Flex gap={6} wrap align="center">
          <span>{`${name} – ${role(officer.role)}`}</span>
          {fits ? <Tag color="success">{say('fits')}</Tag> : null}
          {absence === null ? null : (
            <Tag color="warning">
              {say('absent', { until: showInstant(absence.until), delegate: nameOf(absence.delegate) })}
            </Tag>
          )}
        </Flex>
      </Radio>
    </div>
  );
}

function rolesOf(acts: DossierActs | undefined): readonly string[] {
  return actOf(acts, 'assign-step')?.defaults?.roles ?? [];
}
