import { Radio } from 'antd';
import type { ReactElement } from 'react';
import type { ActName } from '@lienthong/contracts';
import { useTexts } from '../../text/texts';
import { operatorTexts } from '../operator.texts';
import { actNames } from './act-search';
import { actTexts } from './act.texts';
import { formTexts } from './form.texts';

interface ActChoiceProps {
  readonly value: ActName;
  readonly onChange: (act: ActName) => void;
}

/** The ten acts, each with what it does; from the harmless to the last resort. */
export function ActChoice({ value, onChange }: ActChoiceProps): ReactElement {
  const say = useTexts(actTexts);
  const form = useTexts(formTexts);
  const names = useTexts(operatorTexts);
  return (
    <Radio.Group
      className="act-choices"
      aria-label={form('act')}
      value={value}
      onChange={(event) => onChange(event.target.value as ActName)}
    >
      {actNames.map((act) => (
        <Radio key={act} value={act}>
          <strong>{names(act)}</strong>
          <br />
          <span style={{ color: act === 'terminate' ? '#b3261e' : 'rgba(0, 0, 0, 0.66)' }}>{say(`about.${act}`)}</span>
        </Radio>
      ))}
    </Radio.Group>
  );
}
