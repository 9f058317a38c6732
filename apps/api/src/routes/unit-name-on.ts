import { findUnit, isDomainError } from '@lienthong/domain';
import type { BilingualText, Catalogue } from '@lienthong/domain';

/** What a unit was called on a date; one that the catalogue does not know then is named by its code. */
export function unitNameOn(catalogue: Catalogue, code: string, date: string): BilingualText {
  try {
    return findUnit(catalogue, code, date).name;
  } catch (error) {
    if (isDomainError(error)) return { vi: code, en: code };
    throw error;
  }
}
