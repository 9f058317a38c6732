import { PrinterOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button, Card, Flex } from 'antd';
import type { ReactElement } from 'react';
import { showShort } from '../../text/instants';
import { useTexts } from '../../text/texts';
import { printSlip } from '../../ui/print-slip';
import { ProblemAlert } from '../../ui/problem-alert';
import type { DossierHistory } from '../dossier-queries';
import { dossierTexts } from './dossier.texts';
import { slipsOf } from './slips';
import type { PrintableSlip } from './slips';

/** The official forms of this dossier, each opened in a tab from which it is printed. */
export function SlipsCard({ history }: { readonly history: DossierHistory }): ReactElement {
  const say = useTexts(dossierTexts);
  const print = useMutation({ mutationFn: (slip: PrintableSlip) => printSlip(history.code, slip) });
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
