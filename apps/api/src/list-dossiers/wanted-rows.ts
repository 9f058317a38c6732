import type { z } from 'zod';
import type { SignedIn } from '@lienthong/platform';
import type { ViewFilter } from '@lienthong/read-model';
import type { listQuery, queueQuery } from './list-query';

/** What a list is asked by, as the store takes it. */
export function wantedRows(query: z.output<typeof listQuery>, who: SignedIn): ViewFilter {
  const { tier, status, business, procedure, channel, late, paused, closed, q, holder } = query;
  const receivedTo = query['received-to'];
  return {
    ...{ tier, status, business, procedure, channel, late, paused, q, unit: holder },
    dueBefore: query['due-before'],
    dueAfter: query['due-after'],
    receivedFrom: query['received-from'],
    // The date itself is included: no hour of it comes after its "T24".
    receivedTo: receivedTo === undefined ? undefined : `${receivedTo}T24`,
    assignee: assigneeOf(query.assignee, who),
    // What is over is nobody's, but nobody looks for it there.
    closed: closed ?? (query.assignee === 'none' ? false : undefined),
  };
}

/** What of a unit's queue is wanted. */
export function wantedOfQueue({ procedure, late, assignee }: z.output<typeof queueQuery>, who: SignedIn): ViewFilter {
  return { procedure, late, assignee: assigneeOf(assignee, who) };
}

/** Null: whose nobody is. */
function assigneeOf(assignee: string | undefined, who: SignedIn): string | null | undefined {
  if (assignee === 'me') return who.subject;
  return assignee === 'none' ? null : assignee;
}
