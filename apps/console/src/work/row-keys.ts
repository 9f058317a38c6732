/** Row that a key leads to; null where the key is no way to another row. */
export function rowAfter(count: number, at: number, key: string): number | null {
  if (count === 0) return null;
  const within = (index: number): number => Math.min(Math.max(index, 0), count - 1);
  switch (key) {
    case 'ArrowDown':
      return within(at + 1);
    case 'ArrowUp':
      return within(at - 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
