import { useTexts } from '../text/texts';
import { useTick } from '../ui/use-tick';
import { operatorTexts } from './operator.texts';
import { spanOf } from './real-time';

interface RealTime {
  /** `5 phút`: how long ago, or how long a time that is given in ms. */
  readonly span: (since: string | number) => string;
  /** `5 phút trước`. */
  readonly ago: (at: string) => string;
  /** `sau 20 giây`, or that it is due. */
  readonly until: (at: string) => string;
}

/** Real time in words that go on by themselves. */
export function useRealTime(everyMs = 1_000): RealTime {
  const say = useTexts(operatorTexts);
  useTick(everyMs);
  const words = (ms: number): string => {
    const { key, count } = spanOf(ms);
    return say(key, { count });
  };
  const span = (since: string | number): string =>
    words(typeof since === 'number' ? since : Date.now() - Date.parse(since));
  return {
    span,
    ago: (at) => say('ago', { time: span(at) }),
    until: (at) => {
      const left = Date.parse(at) - Date.now();
      return left <= 0 ? say('now') : say('in', { time: words(left) });
    },
  };
}
