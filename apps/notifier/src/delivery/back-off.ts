const firstMs = 1_000;
const longestMs = 5 * 60_000;

/** How long to wait after so many tries that failed: 1 s, 2 s, 4 s … at most 5 minutes. */
export function backOffMs(attempts: number): number {
  return Math.min(firstMs * 2 ** Math.max(0, attempts - 1), longestMs);
}
