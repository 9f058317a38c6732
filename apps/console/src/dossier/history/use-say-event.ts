import type { DossierEvent } from '@lienthong/domain';
import { showInstant } from '../../text/instants';
import { useTexts } from '../../text/texts';
import type { DossierNames } from '../names-of';
import { codedTexts, eventTexts } from './event.texts';
import { wordsOf } from './event-words';

export interface SaidEvent {
  readonly sentence: string;
  readonly why: string | null;
  readonly ground: string | null;
}

/** Says codes such as `clock:step:G1:2` or `pause:supplement` in words. */
export function useSayCoded(names: DossierNames): (word: string) => string {
  const say = useTexts(codedTexts);
  return (word) => {
    const [group = '', code = '', id = ''] = word.split(':');
    const key = codedTexts.keys.find((one) => one === `${group}:${code}`);
    if (key === undefined) return word.slice(group.length + 1);
    return say(key, { name: namedIn(group, code, id, names) });
  };
}

function namedIn(group: string, code: string, id: string, names: DossierNames): string {
  if (group === 'pause') return names.paper(id);
  return code === 'step' ? names.step(id) : code === 'leg' ? names.leg(id) : id;
}

/** Says events in the reader's language. */
export function useSayEvent(names: DossierNames): (event: DossierEvent) => SaidEvent {
  const say = useTexts(eventTexts);
  const sayCoded = useSayCoded(names);
  return (event) => {
    const { key, values, coded, why, ground } = wordsOf(event, names);
    const codedValues: Record<string, string> = {};
    for (const [name, word] of Object.entries(coded)) codedValues[name] = sayCoded(word);
    const { dueAt } = values;
    const due: Record<string, string> =
      typeof dueAt === 'string' ? { dueAt: dueAt === '' ? '–' : showInstant(dueAt) } : {};
    return { sentence: say(key, { ...values, ...due, ...codedValues }), why, ground };
  };
}
