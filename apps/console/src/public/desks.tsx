import { useState } from 'react';
import type { ReactElement } from 'react';
import type { PublicDesk, PublicDeskList } from '@lienthong/contracts';
import { useBilingual, useTexts } from '../text/texts';
import { Phones } from './phones';
import { ProblemCard } from './problem-card';
import { publicTexts } from './public.texts';
import { useAsked } from './use-asked';
import { useTiers } from './use-tiers';

/** The desks that receive a procedure, by level: who is there, and by which phone. */
export function Desks({ tiers }: { readonly tiers: readonly string[] }): ReactElement {
  const say = useTexts(publicTexts);
  const pick = useBilingual();
  const [unit, setUnit] = useState('');
  const [again, askAgain] = useState(0);
  const asked = useAsked<PublicDeskList>('/public/desks', again);
  const levels = useTiers().filter(({ code }) => tiers.includes(code));
  const desks = asked.state === 'had' ? asked.data.items : [];
  const chosen = desks.find((desk) => desk.unit === unit);
  return (
    <section className="card">
      <h2>{say('desks')}</h2>
      {asked.state === 'failed' ? (
        <ProblemCard problem={asked.problem} onAgain={() => askAgain((count) => count + 1)} />
      ) : null}
      <label htmlFor="unit">{say('desksHelp')}</label>
      <select id="unit" value={unit} onChange={(event) => setUnit(event.target.value)}>
        <option value="">{say('choose')}</option>
        {levels.map(({ code, name }) => (
          <optgroup key={code} label={pick(name)}>
            {desks
              .filter((desk) => desk.tier === code)
              .map((desk) => (
                <option key={desk.unit} value={desk.unit}>
                  {pick(desk.name)}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
      <div aria-live="polite">{chosen === undefined ? null : <Desk desk={chosen} />}</div>
    </section>
  );
}

function Desk({ desk }: { readonly desk: PublicDesk }): ReactElement {
  const pick = useBilingual();
  return (
    <>
      <p>{pick(desk.office)}</p>
      <ul>
        {desk.officers.map(({ name, phone }) => (
          <li key={name}>
            {name}
            <Phones numbers={phone === null ? [] : [phone]} />
          </li>
        ))}
      </ul>
    </>
  );
}
