import { DeleteOutlined } from '@ant-design/icons';
import { Button, Flex, Input } from 'antd';
import type { ClipboardEvent, ReactElement } from 'react';
import { useTexts } from '../../text/texts';
import { applicantFields, faultsOf } from '../receive/applicant';
import type { TypedApplicant } from '../receive/applicant';
import { receiveTexts } from '../receive/receive.texts';
import { isOpen } from './group-draft';
import type { GroupRow } from './group-draft';
import { GroupRowState } from './group-row-state';
import { groupTexts } from './group.texts';
import { parseSheet } from './parse-sheet';

interface GroupRowFieldsProps {
  readonly row: GroupRow;
  readonly number: number;
  readonly running: boolean;
  readonly doubled: boolean;
  readonly onChange: (row: GroupRow) => void;
  readonly onPaste: (applicants: readonly TypedApplicant[]) => void;
  readonly onRemove: () => void;
}

const narrowFields: readonly string[] = ['idNumber', 'phone'];

/** One applicant. Several cells pasted into a field are read as a sheet. */
export function GroupRowFields(props: GroupRowFieldsProps): ReactElement {
  const { row, number, running, doubled, onChange, onPaste, onRemove } = props;
  const say = useTexts(groupTexts);
  const field = useTexts(receiveTexts);
  const { applicant } = row;
  const faults = faultsOf(applicant);
  const isEmpty = Object.values(applicant).every((text) => text === '');
  const locked = running || !isOpen(row);
  const paste = (event: ClipboardEvent): void => {
    const text = event.clipboardData.getData('text');
    if (!/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    onPaste(parseSheet(text));
  };
  return (
    <li aria-label={say('row', { number })}>
      <Flex gap="small" align="flex-start">
        <strong style={{ minWidth: 24 }}>{number}</strong>
        <div className="group-fields" style={{ flex: 1, minWidth: 0 }}>
          {applicantFields.map((name) => {
            const fault = isEmpty ? undefined : faults[name];
            return (
              <label key={name} className={narrowFields.includes(name) ? undefined : 'is-wide'}>
                <span aria-hidden>{field(name)}</span>
                <Input
                  aria-label={say('field', { field: field(name), number })}
                  autoComplete="off"
                  autoFocus={name === 'name' && isEmpty}
                  disabled={locked}
                  value={applicant[name]}
                  status={fault === undefined ? undefined : 'error'}
                  aria-invalid={fault !== undefined}
                  onPaste={paste}
                  onChange={({ target }) =>
                    onChange({ ...row, problem: null, applicant: { ...applicant, [name]: target.value } })
                  }
                />
                {fault === undefined ? null : <span className="group-fault">{field(`fault.${fault}`)}</span>}
              </label>
            );
          })}
        </div>
        <Button icon={<DeleteOutlined />} aria-label={say('remove', { number })} disabled={locked} onClick={onRemove} />
      </Flex>
      <GroupRowState row={row} running={running} doubled={doubled} />
    </li>
  );
}
