import { useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import type { PublicStatus } from '@lienthong/contracts';
import { useTexts } from '../text/texts';
import { LookUpAnswer } from './look-up-answer';
import { ProblemCard } from './problem-card';
import { publicTexts } from './public.texts';
import { isWhole, receiptIn, statusPath } from './receipt';
import type { Receipt } from './receipt';
import { useAsked } from './use-asked';

/** Code and check value from the receipt, typed or from its QR code; what was typed never goes into the address. */
export function LookUpPage(): ReactElement {
  const say = useTexts(publicTexts);
  const [typed, setTyped] = useState<Receipt>(inAddress);
  const [asked, setAsked] = useState<Receipt | null>(() => (isWhole(inAddress()) ? inAddress() : null));
  const [again, askAgain] = useState(0);
  const answer = useAsked<PublicStatus>(asked === null ? null : statusPath(asked), again);
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    const receipt = { code: typed.code.trim().toUpperCase(), check: typed.check.trim() };
    if (!isWhole(receipt)) return;
    setAsked(receipt);
    askAgain((count) => count + 1);
  };
  return (
    <>
      <h1>{say('lookUp')}</h1>
      {answer.state === 'had' ? <LookUpAnswer status={answer.data} /> : <p>{say('lookUpHelp')}</p>}
      {answer.state === 'failed' ? (
        <ProblemCard problem={answer.problem} onAgain={() => askAgain((count) => count + 1)} />
      ) : null}
      <form onSubmit={onSubmit} className="card">
        {answer.state === 'had' ? <h2>{say('another')}</h2> : null}
        <label htmlFor="code">{say('code')}</label>
        <input
          id="code"
          value={typed.code}
          required
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          aria-describedby="code-example"
          onChange={(event) => setTyped({ ...typed, code: event.target.value })}
        />
        <span id="code-example" className="quiet">
          {say('codeExample')}
        </span>
        <label htmlFor="check">{say('check')}</label>
        <input
          id="check"
          value={typed.check}
          required
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setTyped({ ...typed, check: event.target.value })}
        />
        <p>
          <button type="submit">{say('find')}</button>
        </p>
      </form>
      <p role="status">{answer.state === 'loading' ? say('looking') : null}</p>
    </>
  );
}

const inAddress = (): Receipt => receiptIn(location.search);
