import { ask, queryText } from './ask';

/** Waits until the views have an event of a dossier, as long as the API waits for it; answers whether they do. */
export async function untilSeen(code: string, seq: number): Promise<boolean> {
  const path = `/dossiers/${encodeURIComponent(code)}${queryText({ 'min-seq': seq })}`;
  return ask(path).then(
    () => true,
    () => false,
  );
}
