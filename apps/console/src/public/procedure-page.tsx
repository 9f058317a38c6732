import { useState } from 'react';
import type { ReactElement } from 'react';
import type { PublicCase, PublicProcedure, PublicStep } from '@lienthong/contracts';
import { useBilingual, useTexts } from '../text/texts';
import { Desks } from './desks';
import { waysOf } from './main-way';
import { ProblemCard } from './problem-card';
import { publicTexts } from './public.texts';
import { TimeAndFee } from './time-and-fee';
import { useAsked } from './use-asked';
import { useTitle } from './use-title';

/** One procedure as it must be made public: papers, fee, time, steps, grounds, and who receives it. */
export function ProcedurePage({ code }: { readonly code: string }): ReactElement {
  const say = useTexts(publicTexts);
  const pick = useBilingual();
  const [again, askAgain] = useState(0);
  const asked = useAsked<PublicProcedure>(`/procedures/${encodeURIComponent(code)}`, again);
  useTitle(asked.state === 'had' ? pick(asked.data.name) : null);
  return (
    <>
      <p>
        <a href="/thu-tuc">‹ {say('allProcedures')}</a>
      </p>
      <h1>{asked.state === 'had' ? pick(asked.data.name) : code}</h1>
      {asked.state === 'loading' ? <p role="status">{say('loading')}</p> : null}
      {asked.state === 'failed' ? (
        <ProblemCard problem={asked.problem} onAgain={() => askAgain((count) => count + 1)} />
      ) : null}
      {asked.state === 'had' ? <Procedure procedure={asked.data} /> : null}
    </>
  );
}

function Procedure({ procedure }: { readonly procedure: PublicProcedure }): ReactElement {
  const say = useTexts(publicTexts);
  const pick = useBilingual();
  return (
    <>
      <p className="quiet">
        {procedure.code} · {pick(procedure.field.name)} · {say('result')}: {pick(procedure.result.name)}
      </p>
      {procedure.cases.map((one) => (
        <Case key={one.code} of={one} alone={procedure.cases.length === 1} />
      ))}
      <Desks tiers={[...new Set(procedure.cases.flatMap(({ receivedAt }) => receivedAt))]} />
      <section className="card">
        <h2>{say('grounds')}</h2>
        <ul>
          {procedure.legalGrounds.map((ground) => (
            <li key={ground}>{ground}</li>
          ))}
        </ul>
      </section>
    </>
  );
}

function Case({ of, alone }: { readonly of: PublicCase; readonly alone: boolean }): ReactElement {
  const say = useTexts(publicTexts);
  const pick = useBilingual();
  const { main, other } = waysOf(of);
  return (
    <section className="card">
      <h2>{alone ? say('howItGoes') : pick(of.name)}</h2>
      <TimeAndFee name={null} of={of} />
      <h3>{say('papers')}</h3>
      <Papers of={of} />
      <h3>{say('steps')}</h3>
      <ol>
        {main.map((step) => (
          <Step key={step.id} step={step} />
        ))}
      </ol>
      {other.length === 0 ? null : (
        <>
          <p>{say('otherWay')}</p>
          <ul>
            {other.map((step) => (
              <Step key={step.id} step={step} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Step({ step }: { readonly step: PublicStep }): ReactElement {
  const say = useTexts(publicTexts);
  const pick = useBilingual();
  return (
    <li>
      {pick(step.name)}
      <div className="quiet">
        {pick(step.unit)}, {say(step.allotted.unit, { count: step.allotted.amount })}
      </div>
      {step.legs.length === 0 ? null : (
        <div className="quiet">
          {say('beside', { names: step.legs.map((leg) => `${pick(leg.name)} (${pick(leg.unit)})`).join('; ') })}
        </div>
      )}
    </li>
  );
}

function Papers({ of }: { readonly of: PublicCase }): ReactElement {
  const say = useTexts(publicTexts);
  const pick = useBilingual();
  return (
    <ul>
      {of.papers.map((paper) => {
        const { originals, copies, form, oneOf } = paper;
        const facts = [
          ...(originals > 0 ? [say('originals', { count: originals })] : []),
          ...(copies > 0 ? [say('copies', { count: copies })] : []),
          ...(form === undefined ? [] : [`${say('form')}: ${form}`]),
          ...(oneOf === undefined ? [] : [say('oneOf', { group: oneOf })]),
        ];
        return (
          <li key={paper.code}>
            {pick(paper.name)}
            {paper.required ? null : ` (${say('optional')})`}
            <div className="quiet">{facts.join(' · ')}</div>
          </li>
        );
      })}
    </ul>
  );
}
