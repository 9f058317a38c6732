import { CopyOutlined } from '@ant-design/icons';
import { Alert, App, Button, Flex } from 'antd';
import { useMemo } from 'react';
import type { ReactElement } from 'react';
import { useTexts } from '../../text/texts';
import type { DossierHistory } from '../dossier-queries';
import { checkChain } from './chain-check';
import { historyTexts } from './history.texts';

const shownLetters = 12;

/** Whether the history is as it was written: computed here, not taken from the server. */
export function ChainSign({ history }: { readonly history: DossierHistory }): ReactElement {
  const say = useTexts(historyTexts);
  const { message } = App.useApp();
  const { events, head } = history;
  const state = useMemo(() => checkChain(events, head), [events, head]);
  const title =
    state.kind === 'whole'
      ? say('whole', { count: events.length })
      : state.kind === 'broken'
        ? say('broken', { seq: state.seq })
        : say('otherHead');
  const copy = (): void => {
    void navigator.clipboard.writeText(head).then(() => message.success(say('copied')));
  };
  return (
    <Alert
      showIcon
      type={state.kind === 'whole' ? 'success' : 'error'}
      role={state.kind === 'whole' ? 'status' : 'alert'}
      title={title}
      description={
        <Flex gap="small" wrap align="center">
          <span>
            {say('head')}: <code title={head}>{head.slice(0, shownLetters)}…</code>
          </span>
          <Button size="small" icon={<CopyOutlined />} onClick={copy}>
            {say('copyHead')}
          </Button>
        </Flex>
      }
    />
  );
}
