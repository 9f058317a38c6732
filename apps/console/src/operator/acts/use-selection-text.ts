import type { Selection } from '@lienthong/contracts';
import { useTexts } from '../../text/texts';
import { useProcedureName, useUnitName } from '../../ui/catalogue';
import { actTexts } from './act.texts';

/** Which dossiers were chosen, in words. */
export function useSelectionText(): (selection: Selection) => string {
  const say = useTexts(actTexts);
  const unitName = useUnitName();
  const procedureName = useProcedureName();
  return (selection) => {
    if (selection.by === 'codes') {
      const [first] = selection.codes;
      return selection.codes.length === 1 && first !== undefined
        ? first
        : say('by.codes', { count: selection.codes.length });
    }
    const { unit, procedure } = selection;
    const parts = [
      selection.by === 'fingerprint'
        ? say('by.fingerprint', { fingerprint: selection.fingerprint })
        : say('by.kind', { kind: selection.kind }),
      ...(unit === undefined ? [] : [say('by.unit', { unit: unitName(unit) })]),
      ...(procedure === undefined ? [] : [say('by.procedure', { procedure: procedureName(procedure) })]),
    ];
    return parts.join(', ');
  };
}
