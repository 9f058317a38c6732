import type { ReactElement } from 'react';
import { useLanguage, useTexts } from '../../text/texts';
import { showShare } from '../numbers';
import { marks } from './route-heat';
import type { HeatBy } from './route-heat';
import { timeTexts } from './time.texts';

export function HeatLegend({ by }: { readonly by: HeatBy }): ReactElement {
  const say = useTexts(timeTexts);
  const language = useLanguage();
  const shown = marks[by].map((mark) => showShare(mark, language));
  return (
    <ul className="heat-legend" aria-label={say(by === 'allotted' ? 'legendAllotted' : 'legendShare')}>
      <li>{say(by === 'allotted' ? 'legendAllotted' : 'legendShare')}:</li>
      <li>
        <i className="heat-0" />
        {say('below', { mark: shown[0] ?? '' })}
      </li>
      {shown.map((mark, index) => (
        <li key={mark}>
          <i className={`heat-${index + 1}`} />
          {say('from', { mark })}
        </li>
      ))}
      {by === 'share' ? null : (
        <li>
          <i />
          {say('noMark')}
        </li>
      )}
    </ul>
  );
}
