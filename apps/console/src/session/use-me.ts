import { useSyncExternalStore } from 'react';
import type { Me } from '@lienthong/contracts';
import { session } from './session';

/** Who is signed in; only below the office's pages, which no one sees who is not. */
export function useMe(): Me {
  const me = useSyncExternalStore(session.subscribe, () => session.me);
  if (me === null) throw new Error('no one is signed in');
  return me;
}

export function useExpired(): boolean {
  return useSyncExternalStore(session.subscribe, () => session.expired);
}

/** Whether the role of who is signed in may ask for something at all. */
export function isAble(me: Me, operation: string): boolean {
  return me.operations.includes(operation);
}
