import { useState } from 'react';
import { useMe } from '../session/use-me';

/** A value of who is signed in that stays in this browser; `read` bears whatever another release or a fault left there. */
export function useKept<T>(name: string, read: (kept: string | null) => T): [T, (value: T) => void] {
  const key = `lienthong.${name}.${useMe().subject}`;
  const [value, setValue] = useState(() => read(localStorage.getItem(key)));
  const keep = (next: T): void => {
    setValue(next);
    localStorage.setItem(key, JSON.stringify(next));
  };
  return [value, keep];
}
