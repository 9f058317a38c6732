import { DomainError } from '@lienthong/domain';
import { isStoreUnavailable } from '@lienthong/read-model';

/**
 * A call to the store that says clearly when the store is away.
 * @throws DomainError SERVICE.STORE_UNAVAILABLE
 */
export async function inStore<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (!isStoreUnavailable(error)) throw error;
    throw new DomainError('SERVICE.STORE_UNAVAILABLE', 'the record store does not answer; nothing was done, try again');
  }
}
