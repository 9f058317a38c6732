import { z } from 'zod';
import type { CommandData, TurnName } from '@lienthong/domain';
import { givenPaperSchema } from '../events/shared.schema';
import { catalogueCode, freeText } from './text.schema';

const ground = freeText(500).describe('Legal ground');

/** Body of each command on a dossier, by its name. */
export const turnCommandSchemas = {
  'complete-step': z
    .strictObject({ outcome: catalogueCode.describe('Code of one of the outcomes of the step') })
    .meta({ id: 'CompleteStep' }),
  'return-step': z
    .strictObject({ outcome: catalogueCode.optional(), reason: freeText(1000) })
    .meta({ id: 'ReturnStep' }),
  'assign-step': z
    .strictObject({ assignee: catalogueCode.describe('Subject of the officer, e.g. cb-05431-01') })
    .meta({ id: 'AssignStep' }),
  'request-supplement': z
    .strictObject({
      lacks: z
        .array(z.strictObject({ paper: catalogueCode, reason: freeText(500) }))
        .min(1)
        .max(50)
        .describe('Every paper that lacks, all at once'),
      ground,
    })
    .meta({ id: 'RequestSupplement' }),
  'supply-supplement': z
    .strictObject({ papers: z.array(givenPaperSchema.strict()).min(1).max(100) })
    .meta({ id: 'SupplySupplement' }),
  refuse: z.strictObject({ reason: freeText(1000), ground }).meta({ id: 'Refuse' }),
  'accept-handoff': z.strictObject({}).meta({ id: 'AcceptHandoff' }),
  'offer-handoff': z.strictObject({}).meta({ id: 'OfferHandoff' }),
} as const satisfies { [N in TurnName]: z.ZodType<CommandData[N]> };

/** Names of the commands on a dossier that is there. */
export const turnNames = Object.keys(turnCommandSchemas) as readonly TurnName[];
