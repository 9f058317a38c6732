import type { ReactElement } from 'react';
import type { ServerProblem } from '../server/server-problem';
import { useLanguage, useTexts } from '../text/texts';
import { publicTexts } from './public.texts';

/** What the server tells in words for programs is said here in words for everyone. */
const plainWords: Readonly<Record<string, (typeof publicTexts.keys)[number]>> = {
  'DOSSIER.NOT_FOUND': 'noDossier',
  'REQUEST.NOT_FOUND': 'noProcedure',
  'REQUEST.RATE_LIMITED': 'tooOften',
  'CONSOLE.NO_ANSWER': 'noAnswer',
  'CONSOLE.UNREADABLE': 'noAnswer',
};

/** Why there is no answer, and whether to try again. */
export function ProblemCard(props: { readonly problem: ServerProblem; readonly onAgain?: () => void }): ReactElement {
  const { problem, onAgain } = props;
  const say = useTexts(publicTexts);
  const language = useLanguage();
  const { retryAfter } = problem.context;
  const key = plainWords[problem.code];
  return (
    <section className="card note" role="alert">
      <strong>{problem.title[language]}</strong>
      <p>
        {key === undefined ? problem.detail : say(key)}{' '}
        {typeof retryAfter === 'number' ? say('wait', { count: retryAfter }) : null}
      </p>
      <p className="quiet">
        {say('errorCode')}: {problem.code}
      </p>
      {onAgain === undefined || !problem.passes ? null : (
        <button type="button" className="plain" onClick={onAgain}>
          {say('again')}
        </button>
      )}
    </section>
  );
}
