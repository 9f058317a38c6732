import { z } from 'zod';
import { DomainError } from '@lienthong/domain';

/** Where a page ended: the order it was in, the last row's key (null: it has none) and its code. */
export interface PageCursor {
  readonly sort: string;
  readonly key: string | null;
  readonly id: string;
}

const encoded = z
  .string()
  .max(400)
  .regex(/^[A-Za-z0-9_-]+$/);
const content = z.tuple([z.string(), z.string().max(40).nullable(), z.string().min(1).max(80)]);

/** Opaque text of a cursor. */
export function encodeCursor({ sort, key, id }: PageCursor): string {
  return Buffer.from(JSON.stringify([sort, key, id])).toString('base64url');
}

/** @throws DomainError REQUEST.INVALID for text that is no cursor, or one of another order */
export function decodeCursor(text: string, sort: string): PageCursor {
  try {
    const json: unknown = JSON.parse(Buffer.from(encoded.parse(text), 'base64url').toString());
    const [ofSort, key, id] = content.parse(json);
    if (ofSort === sort) return { sort, key, id };
  } catch {
    // Whatever is wrong with it, the caller can only begin anew.
  }
  throw new DomainError('REQUEST.INVALID', `cursor "${text.slice(0, 40)}" is none of a list sorted by ${sort}`, {
    cursor: text.slice(0, 400),
  });
}
