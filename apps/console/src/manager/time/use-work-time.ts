import { useTexts } from '../../text/texts';
import { workParts } from './minutes';
import { timeTexts } from './time.texts';

/** Says working time. */
export function useWorkTime(): (minutes: number) => string {
  const say = useTexts(timeTexts);
  return (minutes) => {
    const parts = workParts(minutes);
    return parts.length === 0 ? say('underMinute') : parts.map(([unit, count]) => say(unit, { count })).join(' ');
  };
}
