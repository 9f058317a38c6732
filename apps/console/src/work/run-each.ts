/** What became of one of many. */
export interface Ended<E> {
  readonly code: string;
  /** Null where it was done. */
  readonly error: E | null;
}

/**
 * Does the same with each, a few at a time; one that fails does not keep the others from being done.
 * @param most how many at one moment
 * @param onEnd told after each, with how many have ended
 */
export async function runEach<E>(
  codes: readonly string[],
  act: (code: string) => Promise<void>,
  { most, onEnd }: { readonly most: number; readonly onEnd?: (ended: number) => void },
): Promise<readonly Ended<E>[]> {
  const ended = new Map<string, Ended<E>>();
  const left = [...new Set(codes)];
  const order = [...left];
  const work = async (): Promise<void> => {
    for (let code = left.shift(); code !== undefined; code = left.shift()) {
      const error = await act(code).then(
        () => null,
        (reason: unknown) => reason as E,
      );
      ended.set(code, { code, error });
      onEnd?.(ended.size);
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, most) }, work));
  return order.flatMap((code) => ended.get(code) ?? []);
}
