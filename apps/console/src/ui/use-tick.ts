import { useEffect, useState } from 'react';

/** Renders again every so often: what is left of a deadline grows less while nobody does anything. */
export function useTick(everyMs: number): void {
  const [, again] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => again((count) => count + 1), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
}
