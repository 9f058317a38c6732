import { useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';

const least = 320;

/** How high something can be so that it ends with the window; what has to scroll inside needs to know. */
export function useHeightLeft(below: number): [RefObject<HTMLDivElement | null>, number] {
  const box = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(least);
  useLayoutEffect(() => {
    const measure = (): void => {
      const top = box.current?.getBoundingClientRect().top ?? 0;
      setHeight(Math.max(least, window.innerHeight - top - window.scrollY - below));
    };
    measure();
    const watcher = new ResizeObserver(measure);
    watcher.observe(document.body);
    window.addEventListener('resize', measure);
    return () => {
      watcher.disconnect();
      window.removeEventListener('resize', measure);
    };
  }, [below]);
  return [box, height];
}
