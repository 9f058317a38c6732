import { Modal } from 'antd';
import type { ReactElement } from 'react';
import { session } from '../session/session';
import { useExpired } from '../session/use-me';
import { useTexts } from '../text/texts';
import { uiTexts } from './ui.texts';

/** Stands over the page once the session ended; what was typed stays below it, and in the tab's drafts. */
export function SessionOver(): ReactElement {
  const say = useTexts(uiTexts);
  return (
    <Modal
      open={useExpired()}
      title={say('sessionOver')}
      closable={false}
      okText={say('signInAgain')}
      onOk={() => void session.signIn(location.pathname + location.search)}
      cancelButtonProps={{ style: { display: 'none' } }}
    >
      {say('sessionOverHelp')}
    </Modal>
  );
}
