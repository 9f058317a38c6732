import { z } from 'zod';
import type { DossierEvent, EventType } from '@lienthong/domain';
import { eventCatalogue } from './event-catalogue';
import { actorSchema, legalInstant, positionSchema } from './shared.schema';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

const envelopeSchema = z.object({
  code: z.string().min(1).max(80),
  seq: z.number().int().min(1),
  at: legalInstant,
  actor: actorSchema,
  cause: z.string().min(1).max(200),
  prevHash: z.string().regex(/^([0-9a-f]{64})?$/),
  hash,
  position: positionSchema,
  type: z.enum(Object.keys(eventCatalogue) as [EventType, ...EventType[]]),
  data: z.unknown(),
});

/**
 * Checks what came off the wire against the contracts.
 * @throws ZodError naming the field; an unknown type or version is one as well
 */
export function parseDossierEvent(input: unknown): DossierEvent {
  const envelope = envelopeSchema.parse(input);
  const data = eventCatalogue[envelope.type].data.parse(envelope.data);
  return { ...envelope, data } as DossierEvent;
}
