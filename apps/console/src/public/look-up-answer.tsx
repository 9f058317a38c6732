import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import type { PublicStatus, PublicStepOnWay } from '@lienthong/contracts';
import { showInstant, showShort } from '../text/instants';
import { useBilingual, useTexts } from '../text/texts';
import { statusTexts } from '../ui/status-texts';
import { Phones } from './phones';
import { publicTexts } from './public.texts';

/** The answer first, then what to do, then the way; read out in that order, too. */
export function LookUpAnswer({ status }: { readonly status: PublicStatus }): ReactElement {
  const say = useTexts(publicTexts);
  const pick = useBilingual();
  const card = useRef<HTMLElement>(null);
  useEffect(() => card.current?.focus(), [status.code]);
  const nothing = say(status.closed ? 'nothingMore' : 'nothingNext');
  return (
    <>
      <section
        ref={card}
        tabIndex={-1}
        className={`card answer ${status.timeliness}`}
        aria-labelledby="answer"
        aria-describedby="answer-text"
      >
        <h2 id="answer">
          {say('answer')} <span className="code">{status.code}</span>
        </h2>
        <p id="answer-text" className="first">
          {pick(status.answer)}
        </p>
        {status.clock.kind === 'paused' && status.clock.since !== null ? (
          <p>
            {say('pausedSince', { date: showInstant(status.clock.since) })}
            {status.clock.why === null ? null : `: ${pick(status.clock.why)}`}
          </p>
        ) : null}
      </section>
      <Apology status={status} />
      <section className="card">
        <h2>{say('next')}</h2>
        <p>{status.next === null ? nothing : pick(status.next)}</p>
      </section>
      <Way status={status} />
      <Details status={status} />
      <section className="card">
        <h2>{say('complain')}</h2>
        <p>{pick(status.feedback.text)}</p>
        <Phones numbers={status.feedback.phones} />
        <p className="quiet">
          {say('ground')}: {pick(status.feedback.ground)}
        </p>
      </section>
      <button type="button" className="plain" onClick={() => window.print()}>
        {say('print')}
      </button>
    </>
  );
}

function Apology({ status: { apology } }: { readonly status: PublicStatus }): ReactElement | null {
  const say = useTexts(publicTexts);
  const pick = useBilingual();
  if (apology === null) return null;
  return (
    <section className="card note">
      <h2>{say('apology')}</h2>
      <p>{pick(apology.text)}</p>
      {apology.newDueAt === null ? null : (
        <p>
          <strong>{say('newDate', { date: showInstant(apology.newDueAt) })}</strong>
        </p>
      )}
      {apology.oldDueAt === null ? null : (
        <p className="quiet">{say('oldDate', { date: showInstant(apology.oldDueAt) })}</p>
      )}
    </section>
  );
}

function Way({ status }: { readonly status: PublicStatus }): ReactElement | null {
  const say = useTexts(publicTexts);
  if (status.steps.length === 0) return null;
  return (
    <section className="card">
      <h2>{say('path')}</h2>
      <p className="quiet">{say('pathSum', { done: status.stepsDone, total: status.stepsTotal })}</p>
      <ol className="steps">
        {status.steps.map((step) => (
          <Step key={step.number} step={step} />
        ))}
      </ol>
    </section>
  );
}

function Step({ step }: { readonly step: PublicStepOnWay }): ReactElement {
  const say = useTexts(publicTexts);
  const pick = useBilingual();
  return (
    <li className={step.status} aria-current={step.status === 'now' ? 'step' : undefined}>
      <span className="mark" aria-hidden="true">
        {step.status === 'done' ? '✓' : step.number}
      </span>
      <span className="unseen">{say('stepNumber', { number: step.number })}</span> {pick(step.name)}{' '}
      <span className="quiet">({say(step.status)})</span>
      <br />
      <span className="quiet">
        {pick(step.unit)}
        {step.from === null ? null : `, ${say('from', { date: showShort(step.from) })}`}
      </span>
    </li>
  );
}

function Details({ status }: { readonly status: PublicStatus }): ReactElement {
  const say = useTexts(publicTexts);
  const named = useTexts(statusTexts);
  const pick = useBilingual();
  const facts = [
    ['procedure', pick(status.procedure)],
    ['received', showInstant(status.receivedAt)],
    ['due', status.dueAt === null ? say('noDue') : showInstant(status.dueAt)],
    ['state', named(String(status.status) as '1')],
    ['timeliness', pick(status.timelinessText)],
    ['updated', showInstant(status.updatedAt)],
  ] as const;
  return (
    <section className="card">
      <h2>{say('details')}</h2>
      <dl className="facts">
        {facts
          .filter(([key]) => key !== 'due' || !status.closed || status.dueAt !== null)
          .map(([key, value]) => [<dt key={key}>{say(key)}</dt>, <dd key={`${key}-is`}>{value}</dd>])}
      </dl>
    </section>
  );
}
