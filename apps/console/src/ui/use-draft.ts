import { useCallback, useState } from 'react';
import { useMe } from '../session/use-me';

const prefix = 'lienthong.draft.';

/**
 * A form's values that outlive a reload and an ended session. They stay in this tab and go with it, since a form may hold
 * personal data and desks share machines.
 */
export function useDraft<T>(name: string, empty: T): [T, (value: T) => void, () => void] {
  const key = `${prefix}${useMe().subject}.${name}`;
  const [value, setValue] = useState<T>(() => read(key) ?? empty);
  const keep = useCallback(
    (next: T) => {
      setValue(next);
      sessionStorage.setItem(key, JSON.stringify(next));
    },
    [key],
  );
  const forget = useCallback(() => {
    sessionStorage.removeItem(key);
    setValue(empty);
    // `empty` is a literal at its caller: another object each time, always the same value.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key]);
  return [value, keep, forget];
}

function read<T>(key: string): T | null {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null') as T | null;
  } catch {
    return null;
  }
}
