import { useEffect } from 'react';

/** Names the tab after what is on the page; null leaves the name that it has. */
export function useTitle(title: string | null): void {
  useEffect(() => {
    if (title !== null) document.title = `${title} – Liên Thông`;
  }, [title]);
}
