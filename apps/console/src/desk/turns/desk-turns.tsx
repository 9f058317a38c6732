import { PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Flex } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { DossierActs } from '@lienthong/contracts';
import type { TurnName } from '@lienthong/domain';
import { ActDialog } from '../../dossier/acts/act-dialog';
import { detailQuery } from '../../dossier/dossier-queries';
import { useDossierNames } from '../../dossier/names';
import { useBilingual, useTexts } from '../../text/texts';
import { ProblemAlert } from '../../ui/problem-alert';
import { actOf, isAllowed } from '../../work/use-acts';
import { usePrint } from '../use-print';
import type { DeskSlip } from '../use-print';
import { StepOutcomes } from './step-outcomes';
import { turnTexts } from './turn.texts';

const turns = ['accept-handoff', 'request-supplement', 'supply-supplement', 'refuse', 'deliver-refusal'] as const;

/** The turns of a desk: accept, pass on, ask for papers, take them in, refuse. Only what the API would take now. */
export function DeskTurns({ acts }: { readonly acts: DossierActs }): ReactElement {
  const say = useTexts(turnTexts);
  const pick = useBilingual();
  const names = useDossierNames(useQuery(detailQuery(acts.code)).data);
  const [open, setOpen] = useState<TurnName | null>(null);
  const { code } = acts;
  const offered = turns.filter((name) => isAllowed(acts, name));
  const why = actOf(acts, 'complete-step')?.reason ?? null;
  const nothing = offered.length === 0 && !isAllowed(acts, 'complete-step');
  return (
    <Flex vertical gap="small">
      {nothing ? (
        <Alert type="info" showIcon title={say('none')} description={why === null ? undefined : pick(why)} />
      ) : null}
      <StepOutcomes code={code} title={say('forward')} done={say('done')} />
      {offered.map((name) => (
        <Button
          key={name}
          type={name === 'accept-handoff' ? 'primary' : 'default'}
          danger={name === 'refuse'}
          onClick={() => setOpen(name)}
        >
          {say(name)}
        </Button>
      ))}
      {isAllowed(acts, 'supply-supplement') ? (
        <SlipButton code={code} slip="supplement" text={say('printSupplement')} />
      ) : null}
      {isAllowed(acts, 'deliver-refusal') ? <SlipButton code={code} slip="refusal" text={say('printRefusal')} /> : null}
      {open === null ? null : (
        <ActDialog acts={acts} command={open} names={names} onClose={() => setOpen(null)} onOther={setOpen} />
      )}
    </Flex>
  );
}

interface SlipButtonProps {
  readonly code: string;
  readonly slip: DeskSlip;
  readonly text: string;
}

/** Prints one slip of one dossier. */
export function SlipButton({ code, slip, text }: SlipButtonProps): ReactElement {
  const print = usePrint();
  return (
    <>
      <Button icon={<PrinterOutlined />} loading={print.isPending} onClick={() => print.mutate({ code, slip })}>
        {text}
      </Button>
      {print.error === null ? null : <ProblemAlert error={print.error} />}
    </>
  );
}
