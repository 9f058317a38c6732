/**
 * Works on things one after another, up to a number of them at the same time. After the first failure none is begun;
 * those under way are waited for.
 * @throws the first failure
 */
export async function allAtOnce<T>(
  things: readonly T[],
  most: number,
  work: (thing: T) => Promise<void>,
): Promise<void> {
  const left = things.values();
  const failures: unknown[] = [];
  const lane = async (): Promise<void> => {
    for (const thing of left) {
      if (failures.length > 0) return;
      try {
        await work(thing);
      } catch (error) {
        failures.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(most, things.length) }, lane));
  if (failures.length > 0) throw failures[0];
}
