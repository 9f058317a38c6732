import { useDeferredValue, useState } from 'react';
import type { ReactElement } from 'react';
import type { ListedProcedure, ProcedureList } from '@lienthong/contracts';
import { queryText } from '../server/ask';
import { useBilingual, useTexts } from '../text/texts';
import { ProblemCard } from './problem-card';
import { publicTexts } from './public.texts';
import { TimeAndFee } from './time-and-fee';
import { useAsked } from './use-asked';
import { useTiers } from './use-tiers';

/** Every procedure in force, by field and level: what the law wants hung up at each desk. */
export function ProceduresPage(): ReactElement {
  const say = useTexts(publicTexts);
  const pick = useBilingual();
  const [q, setName] = useState('');
  const [field, setField] = useState('');
  const [tier, setTier] = useState('');
  const [again, askAgain] = useState(0);
  const list = useAsked<ProcedureList>(
    `/procedures${useDeferredValue(queryText({ q: q.trim(), field, tier }))}`,
    again,
  );
  const every = useAsked<ProcedureList>('/procedures');
  const receiving = new Set(every.state === 'had' ? every.data.items.flatMap((one) => one.receivedAt) : []);
  const tiers = useTiers().filter(({ code }) => receiving.has(code));
  const items = list.state === 'had' ? list.data.items : list.state === 'loading' ? list.before?.items : undefined;
  return (
    <>
      <h1>{say('procedures')}</h1>
      <p>{say('proceduresHelp')}</p>
      <form className="row" role="search" onSubmit={(event) => event.preventDefault()}>
        <div>
          <label htmlFor="name">{say('searchName')}</label>
          <input id="name" type="search" value={q} maxLength={100} onChange={(event) => setName(event.target.value)} />
        </div>
        <Choice
          id="field"
          label={say('field')}
          value={field}
          onChange={setField}
          options={
            every.state === 'had' ? every.data.fields.map((one) => [one.code, `${pick(one.name)} (${one.count})`]) : []
          }
        />
        <Choice
          id="tier"
          label={say('level')}
          value={tier}
          onChange={setTier}
          options={tiers.map((one) => [one.code, pick(one.name)])}
        />
      </form>
      <p role="status" className="quiet">
        {list.state === 'had' ? say('found', { count: list.data.items.length }) : say('loading')}
      </p>
      {list.state === 'failed' ? (
        <ProblemCard problem={list.problem} onAgain={() => askAgain((count) => count + 1)} />
      ) : null}
      {items?.length === 0 ? <p className="card">{say('none')}</p> : null}
      {items === undefined || items.length === 0 ? null : (
        <ul className="procedures" aria-busy={list.state === 'loading'}>
          {items.map((one) => (
            <Entry key={one.code} procedure={one} />
          ))}
        </ul>
      )}
    </>
  );
}

interface ChoiceProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly (readonly [code: string, name: string])[];
}

function Choice({ id, label, value, onChange, options }: ChoiceProps): ReactElement {
  const say = useTexts(publicTexts);
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{say('all')}</option>
        {options.map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

function Entry({ procedure }: { readonly procedure: ListedProcedure }): ReactElement {
  const pick = useBilingual();
  return (
    <li className="card">
      <a href={`/thu-tuc/${encodeURIComponent(procedure.code)}`}>
        <strong>{pick(procedure.name)}</strong>
      </a>
      <p className="quiet">
        {procedure.code} · {pick(procedure.field.name)}
      </p>
      {procedure.cases.map((one) => (
        <TimeAndFee key={one.code} name={procedure.cases.length > 1 ? pick(one.name) : null} of={one} />
      ))}
    </li>
  );
}
