import { useTexts } from '../../text/texts';
import { receiveTexts } from './receive.texts';

interface Counts {
  readonly originals: number;
  readonly copies: number;
}

/** "1 bản chính, 2 bản sao"; what is none is not said. */
export function usePaperCounts(): (counts: Counts) => string {
  const say = useTexts(receiveTexts);
  return ({ originals, copies }) => {
    if (copies === 0) return say('countOriginals', { count: originals });
    return originals === 0 ? say('countCopies', { count: copies }) : say('counts', { originals, copies });
  };
}
