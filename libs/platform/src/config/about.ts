import type { z } from 'zod';

interface About {
  /** What it is for. */
  readonly description: string;
  /** What a value must be; completes the sentence "must be …". */
  readonly rule: string;
  /** Never shown, in no message and no log. */
  readonly secret?: true;
}

/** Ties a schema to what people are told of it. */
export function about<T extends z.ZodType>(schema: T, { description, rule, secret }: About): T {
  return schema.describe(description).meta({ rule, ...(secret === true ? { secret } : {}) });
}
