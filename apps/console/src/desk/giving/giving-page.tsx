import { useNavigate, useSearch } from '@tanstack/react-router';
import { Alert } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTexts } from '../../text/texts';
import { PageHeader } from '../../ui/page-header';
import { DeskPart } from '../desk-part';
import { DeskRows } from '../desk-rows';
import '../desk.css';
import { codeSearchOf } from './code-in-address';
import { GivingPanel } from './giving-panel';
import { givingTexts } from './giving.texts';
import { ScanField } from './scan-field';

/** Gives results out: one scan, one look, one key. */
export function GivingPage(): ReactElement {
  const say = useTexts(givingTexts);
  const navigate = useNavigate();
  const { ma: code } = codeSearchOf(useSearch({ strict: false }));
  const [done, setDone] = useState<string | null>(null);
  const show = (ma: string | undefined): void => {
    void navigate({ to: '/mot-cua/tra-ket-qua', search: ma === undefined ? {} : { ma } });
  };
  const find = (found: string): void => {
    setDone(null);
    show(found);
  };
  const finish = (text: string): void => {
    setDone(text);
    show(undefined);
  };
  return (
    <>
      <PageHeader title={say('title')} help={say('help')} />
      {/* After each one the field is there anew, empty and with the focus: ready for the next scan. */}
      <ScanField key={done ?? ''} onFound={find} />
      {done === null ? null : <Alert type="success" showIcon title={done} role="status" style={{ marginBottom: 16 }} />}
      {code === undefined ? null : (
        <GivingPanel key={code} code={code} onDone={finish} onLeave={() => show(undefined)} />
      )}
      <DeskPart title={say('queue')}>
        <DeskRows list="ket-qua" onOpen={find} />
      </DeskPart>
      <DeskPart title={say('refusals')}>
        <DeskRows list="tu-choi" onOpen={find} />
      </DeskPart>
    </>
  );
}
