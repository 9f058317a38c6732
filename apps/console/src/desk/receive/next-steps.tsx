import { Typography } from 'antd';
import type { ReactElement } from 'react';
import { useBilingual, useTexts } from '../../text/texts';
import { mainWay } from './main-way';
import { receiveTexts, receivedTexts } from './receive.texts';
import type { Choice } from './reception';
import { useChosen } from './use-chosen';

/** The steps that the dossier will take, as everyone can read them. */
export function NextSteps({ choice }: { readonly choice: Choice }): ReactElement | null {
  const say = useTexts(receivedTexts);
  const sayUnit = useTexts(receiveTexts);
  const pick = useBilingual();
  const found = useChosen(choice).case;
  if (found === null) return null;
  const way = mainWay(found);
  const steps = found.steps.filter(({ id }) => way.includes(id));
  return (
    <>
      <Typography.Title level={3} style={{ fontSize: 15 }}>
        {say('next.steps')}
      </Typography.Title>
      <ol style={{ paddingInlineStart: 20, margin: 0 }}>
        {steps.map(({ id, name, unit, allotted }) => (
          <li key={id} style={{ marginBottom: 6 }}>
            {pick(name)}
            <br />
            <Typography.Text type="secondary">
              {say('stepTime', {
                unit: pick(unit),
                amount: allotted.amount,
                timeUnit: sayUnit(`unit.${allotted.unit}`),
              })}
            </Typography.Text>
          </li>
        ))}
      </ol>
    </>
  );
}
