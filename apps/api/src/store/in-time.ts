import { DomainError } from '@lienthong/domain';
import { isStoreUnavailable } from '@lienthong/read-model';

/** How long the store may take before the caller is told that it is away. */
const patienceMs = 2_500;

/** What a server says that is going away, or (1) has lost what it stands on itself. */
const serverGoing = new Set<unknown>([1, 91, 189, 10_107, 11_600, 11_602, 13_435, 13_436]);

/**
 * A call to the store that fails soon and clearly when it is away.
 * @throws DomainError `SERVICE.STORE_UNAVAILABLE`
 */
export async function inStoreTime<T>(call: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(storeAway(`no answer within ${patienceMs} ms`)), patienceMs);
  });
  try {
    return await Promise.race([call(), late]);
  } catch (error) {
    throw isAway(error) ? storeAway('it cannot be reached') : error;
  } finally {
    clearTimeout(timer);
  }
}

/** The refusal while the store is away. */
export function storeAway(why: string): DomainError {
  return new DomainError('SERVICE.STORE_UNAVAILABLE', `the record store does not answer (${why}); try again`);
}

function isAway(error: unknown): boolean {
  if (isStoreUnavailable(error)) return true;
  return error instanceof Error && error.name === 'MongoServerError' && 'code' in error && serverGoing.has(error.code);
}
