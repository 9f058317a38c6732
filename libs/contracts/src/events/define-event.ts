import type { z } from 'zod';
import type { EventData, EventType } from '@lienthong/domain';

/** Contract of one event: its name, what it means, its version and the schema of its data. */
export interface EventContract<T extends EventType = EventType> {
  readonly type: T;
  readonly version: number;
  readonly description: string;
  readonly data: z.ZodType<EventData[T]>;
}

/** Ties a schema to the domain's payload type: one that drifts from it no longer compiles. */
export function defineEvent<T extends EventType>(
  type: T,
  description: string,
  data: z.ZodType<EventData[T]>,
): EventContract<T> {
  return { type, version: 1, description, data };
}
