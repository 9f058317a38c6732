import { useMutation } from '@tanstack/react-query';
import { App, DatePicker, Form, Input, Modal, Select } from 'antd';
import dayjs from 'dayjs';
import type { Dayjs } from 'dayjs';
import type { ReactElement } from 'react';
import type { ListedOfficer } from '@lienthong/contracts';
import { useLegalNow } from '../session/installation';
import { showDate } from '../text/instants';
import { useTexts } from '../text/texts';
import { ProblemAlert } from '../ui/problem-alert';
import { roleTexts } from '../ui/status-texts';
import { useDraft } from '../ui/use-draft';
import { absenceTexts } from './absences.texts';
import { recordAbsence } from './use-absences';
import type { NewAbsence } from './use-absences';
import { useOfficers } from './use-officers';

type Draft = Partial<NewAbsence>;
const emptyDraft: Draft = {};
const shownDay = 'DD/MM/YYYY';
const keptDay = 'YYYY-MM-DD';

/** Records who is away, from when to when, and who stands in. What is typed outlives a reload. */
export function AbsenceDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const say = useTexts(absenceTexts);
  const { message } = App.useApp();
  const [form] = Form.useForm<Draft>();
  const [draft, keepDraft, forgetDraft] = useDraft('absence', emptyDraft);
  const officers = useOfficers().data?.items ?? [];
  const today = useLegalNow()().slice(0, 10);
  const away = officers.find(({ subject }) => subject === draft.officer);
  const record = useMutation({
    mutationFn: recordAbsence,
    onSuccess: (_, { officer }) => {
      forgetDraft();
      void message.success(
        say('saved', { name: officers.find(({ subject }) => subject === officer)?.name ?? officer }),
      );
      onClose();
    },
  });
  const rules = [{ required: true, whitespace: true, message: say('required') }];
  const keep = (changed: Draft, all: Draft): void => {
    // Who stands in has the role of who is away: another person away, another choice.
    if (changed.officer === undefined) return keepDraft(all);
    form.setFieldValue('delegate', undefined);
    keepDraft({ ...all, delegate: undefined });
  };
  return (
    <Modal
      open
      title={say('add')}
      okText={say('save')}
      cancelText={say('cancel')}
      onOk={() => form.submit()}
      onCancel={onClose}
      confirmLoading={record.isPending}
    >
      {record.error === null ? null : <ProblemAlert error={record.error} />}
      <Form<Draft>
        form={form}
        layout="vertical"
        initialValues={draft}
        onValuesChange={keep}
        onFinish={(values) => record.mutate(values as NewAbsence)}
      >
        <Form.Item name="officer" label={say('officer')} rules={rules}>
          <Select autoFocus showSearch={{ optionFilterProp: 'label' }} options={useOptions(officers)} />
        </Form.Item>
        <Form.Item name="delegate" label={say('delegate')} rules={rules} extra={say('sameRole')}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            disabled={away === undefined}
            notFoundContent={say('noDelegate')}
            options={useOptions(
              officers.filter(({ role, subject }) => role === away?.role && subject !== away.subject),
            )}
          />
        </Form.Item>
        <DayItem name="from" label={say('from')} first={today} today={today} />
        <DayItem name="to" label={say('to')} first={draft.from ?? today} today={today} />
        <Form.Item name="reason" label={say('reason')} rules={rules}>
          <Input maxLength={500} onPressEnter={() => form.submit()} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

interface DayItemProps {
  readonly name: 'from' | 'to';
  readonly label: string;
  /** Earliest day that can be chosen. */
  readonly first: string;
  readonly today: string;
}

/** A day, kept as `YYYY-MM-DD`; the calendar opens at legal today, whatever this machine's clock says. */
function DayItem({ name, label, first, today }: DayItemProps): ReactElement {
  const say = useTexts(absenceTexts);
  return (
    <Form.Item
      name={name}
      label={label}
      rules={[{ required: true, message: say('required') }]}
      getValueProps={(value?: string) => ({ value: value === undefined ? null : dayjs(value) })}
      getValueFromEvent={(day: Dayjs | null) => day?.format(keptDay)}
    >
      <DatePicker
        format={[shownDay, 'D/M/YYYY']}
        placeholder={shownDay}
        style={{ width: '100%' }}
        showNow={false}
        defaultPickerValue={dayjs(today)}
        disabledDate={(day) => day.format(keptDay) < first}
      />
    </Form.Item>
  );
}

function useOptions(officers: readonly ListedOfficer[]): { value: string; label: string; disabled: boolean }[] {
  const say = useTexts(absenceTexts);
  const role = useTexts(roleTexts);
  return officers.map(({ subject, name, role: has, absence }) => {
    const shown = `${name} – ${role(has)}`;
    return {
      value: subject,
      label: absence === null ? shown : say('away', { name: shown, until: showDate(absence.until) }),
      disabled: absence !== null,
    };
  });
}
