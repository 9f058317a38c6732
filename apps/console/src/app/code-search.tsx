import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Empty, Input, List, Modal } from 'antd';
import { useDeferredValue, useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import type { DossierPage } from '@lienthong/contracts';
import { ask, queryText } from '../server/ask';
import { useTexts } from '../text/texts';
import { useProcedureName } from '../ui/catalogue';
import { codeOf } from '../ui/code-of';
import { ProblemAlert } from '../ui/problem-alert';
import { appTexts } from './app.texts';

const opening = 'lienthong:search';
const fewest = 2;

export function openCodeSearch(): void {
  window.dispatchEvent(new Event(opening));
}

/** Ctrl + K: to a dossier by its code. */
export function CodeSearch(): ReactElement {
  const say = useTexts(appTexts);
  const navigate = useNavigate();
  const procedureName = useProcedureName();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const code = useDeferredValue(codeOf(typed));
  useEffect(() => onOpening(() => setOpen(true)), []);
  const { data, error } = useQuery({
    queryKey: ['list', 'search', code],
    queryFn: ({ signal }) => ask<DossierPage>(`/dossiers${queryText({ q: code, limit: 8 })}`, { signal }),
    enabled: open && code.length >= fewest,
  });
  const go = (to: string): void => {
    setOpen(false);
    setTyped('');
    void navigate({ to: `/ho-so/${to}` });
  };
  const found = data?.items ?? [];
  return (
    <Modal open={open} onCancel={() => setOpen(false)} footer={null} title={say('search')} destroyOnHidden>
      <Input.Search
        autoFocus
        aria-label={say('search')}
        placeholder="H55.05431-200302-0001"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onSearch={() => found[0] !== undefined && go(found[0].code)}
      />
      <p>{say('searchHelp')}</p>
      {error === null ? null : <ProblemAlert error={error} />}
      {data !== undefined && found.length === 0 ? <Empty description={say('searchNone')} /> : null}
      <List
        dataSource={[...found]}
        locale={{ emptyText: ' ' }}
        renderItem={(row) => (
          <List.Item>
            <a
              href={`/ho-so/${row.code}`}
              onClick={(event) => {
                event.preventDefault();
                go(row.code);
              }}
            >
              {row.code}
            </a>
            <span>{procedureName(row.procedure)}</span>
          </List.Item>
        )}
      />
    </Modal>
  );
}

function onOpening(then: () => void): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
    event.preventDefault();
    then();
  };
  window.addEventListener('keydown', onKey);
  window.addEventListener(opening, then);
  return () => {
    window.removeEventListener('keydown', onKey);
    window.removeEventListener(opening, then);
  };
}
