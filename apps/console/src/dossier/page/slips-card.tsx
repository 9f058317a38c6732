import { PrinterOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button, Card, Flex } from 'antd';
import type { ReactElement } from 'react';
import { askFile, queryText } from '../../server/ask';
import { showShort } from '../../text/instants';
import { useTexts } from '../../text/texts';
import { ProblemAlert } from '../../ui/problem-alert';
import type { DossierHistory } from '../dossier-queries';
import { dossierTexts } from './dossier.texts';
import { slipsOf } from './slips';
import type { PrintableSlip } from './slips';

const keptForMs = 60_000;

/** The official forms of this dossier, each opened in a tab from which it is printed. */
export function SlipsCard({ history }: { readonly history: DossierHistory }): ReactElement {
  const say = useTexts(dossierTexts);
  const print = useMutation({ mutationFn: (slip: PrintableSlip) => open(history.code, slip) });
  return (
    <Card size="small" title={<h2 className="card-title">{say('slips')}</h2>}>
      {print.error === null ? null : <ProblemAlert error={print.error} />}
      <Flex vertical align="flex-start">
        {slipsOf(history.events).map((slip) => {
          const name = say(`slip-${slip.form}`);
          const when = slip.at === null ? '' : ` – ${showShort(slip.at)}`;
          return (
            <Button
              key={`${slip.form} ${slip.seq ?? ''}`}
              type="link"
              icon={<PrinterOutlined />}
              aria-label={say('print', { slip: name + when })}
              loading={print.isPending && print.variables === slip}
              style={{ paddingInline: 0, whiteSpace: 'normal', height: 'auto', textAlign: 'start' }}
              onClick={() => print.mutate(slip)}
            >
              {name}
              {when}
            </Button>
          );
        })}
      </Flex>
    </Card>
  );
}

/** The tab is opened before the slip is asked for: later a browser takes it for an unwanted window. */
async function open(code: string, { form, seq }: PrintableSlip): Promise<void> {
  const tab = window.open('', '_blank');
  try {
    const file = await askFile(`/dossiers/${encodeURIComponent(code)}/slips/${form}.pdf${queryText({ seq })}`);
    const address = URL.createObjectURL(file);
    setTimeout(() => URL.revokeObjectURL(address), keptForMs);
    if (tab !== null) tab.location.replace(address);
    else Object.assign(document.createElement('a'), { href: address, download: `${form}-${code}.pdf` }).click();
  } catch (error) {
    tab?.close();
    throw error;
  }
}
