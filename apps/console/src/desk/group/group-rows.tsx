import { PlusOutlined, TableOutlined } from '@ant-design/icons';
import { Button, Empty, Flex } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTexts } from '../../text/texts';
import { noApplicant } from '../receive/applicant';
import { doubledRows, withRow } from './group-draft';
import { GroupRowFields } from './group-row-fields';
import './group-rows.css';
import { groupTexts } from './group.texts';
import { PasteDialog } from './paste-dialog';
import type { Group } from './use-group';

/** The applicants, each with what became of it. */
export function GroupRows({ group }: { readonly group: Group }): ReactElement {
  const say = useTexts(groupTexts);
  const [pasting, setPasting] = useState(false);
  const { draft, running, add, change } = group;
  const { rows } = draft;
  const doubled = doubledRows(rows);
  return (
    <Flex vertical gap="middle">
      <Flex gap="small" wrap>
        <Button icon={<PlusOutlined />} disabled={running} onClick={() => add([noApplicant])}>
          {say('add')}
        </Button>
        <Button icon={<TableOutlined />} disabled={running} onClick={() => setPasting(true)}>
          {say('paste')}
        </Button>
      </Flex>
      {rows.length === 0 ? <Empty description={say('none')} /> : null}
      <ol className="group-rows">
        {rows.map((row, at) => (
          <GroupRowFields
            key={row.id}
            row={row}
            number={at + 1}
            running={running}
            doubled={doubled.has(row.id)}
            onChange={(next) => change((now) => withRow(now, next))}
            onPaste={add}
            onRemove={() => change((now) => ({ ...now, rows: now.rows.filter(({ id }) => id !== row.id) }))}
          />
        ))}
      </ol>
      {pasting ? (
        <PasteDialog
          onClose={() => setPasting(false)}
          onRead={(applicants) => {
            add(applicants);
            setPasting(false);
          }}
        />
      ) : null}
    </Flex>
  );
}
