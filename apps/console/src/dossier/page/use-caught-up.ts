import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ask, queryText } from '../../server/ask';
import { live } from '../../server/live';

/** Events of one command come together; one look is enough for them. */
const togetherMs = 100;

/**
 * Asks a dossier's parts anew once the view has the event that the stream told of. The stream and the view read the
 * same log side by side: what is asked at the first word of an event may still be without it, and no second word comes.
 */
export function useCaughtUp(code: string): void {
  const client = useQueryClient();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let newest = 0;
    const catchUp = async (): Promise<void> => {
      timer = undefined;
      const path = `/dossiers/${encodeURIComponent(code)}${queryText({ 'min-seq': newest })}`;
      // A view that is further behind than the API waits for is asked a second time; then it is the operators' matter.
      await ask(path).catch(() => ask(path).catch(() => undefined));
      await client.invalidateQueries({ queryKey: ['dossier', code] });
    };
    const stop = live.listen((event) => {
      if (event.code !== code) return;
      newest = Math.max(newest, event.seq);
      timer ??= setTimeout(() => void catchUp(), togetherMs);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [code, client]);
}
