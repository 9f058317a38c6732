import { z } from 'zod';
import type { CommandData, TurnName } from '@lienthong/domain';
import { givenPaperSchema } from '../events/shared.schema';
import { catalogueCode, freeText } from './text.schema';

const reason = freeText(1000);
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
    .strictObject({
      assignee: catalogueCode.describe('Subject of the officer, e.g. cb-05431-01'),
      reason: freeText(500).optional().describe('Why it moves from another officer: absence, delegation …'),
    })
    .meta({ id: 'AssignStep' }),
  'request-supplement': z
    .strictObject({
      lacks: z
        .array(z.strictObject({ paper: catalogueCode, reason: freeText(500) }))
        .min(1)
        .max(50)
        .describe('Every paper that lacks, all at once'),
      ground,
      notAsAsked: z.boolean().optional().describe('What came was not as asked: allows one beyond the limit'),
    })
    .meta({ id: 'RequestSupplement' }),
  'supply-supplement': z
    .strictObject({ papers: z.array(givenPaperSchema.strict()).min(1).max(100) })
    .meta({ id: 'SupplySupplement' }),
  refuse: z.strictObject({ reason: freeText(1000), ground }).meta({ id: 'Refuse' }),
  'deliver-refusal': z.strictObject({}).meta({ id: 'DeliverRefusal' }),
  'accept-handoff': z.strictObject({}).meta({ id: 'AcceptHandoff' }),
  'offer-handoff': z.strictObject({}).meta({ id: 'OfferHandoff' }),
  'refuse-handoff': z.strictObject({ reason }).meta({ id: 'RefuseHandoff' }),
  'recall-handoff': z.strictObject({ reason }).meta({ id: 'RecallHandoff' }),
  'dispute-paper': z.strictObject({ paper: catalogueCode, reason }).meta({ id: 'DisputePaper' }),
  'settle-dispute': z
    .strictObject({ paper: catalogueCode, resolution: z.enum(['delivered', 'not-needed']) })
    .meta({ id: 'SettleDispute' }),
  'request-payment': z
    .strictObject({
      reference: catalogueCode.describe('Number of the notice, e.g. of the tax office'),
      kind: z.enum(['fee', 'tax', 'other']),
      amountVnd: z.number().int().min(1).max(1e12),
      ground,
    })
    .meta({ id: 'RequestPayment' }),
  'request-opinion': z.strictObject({ leg: catalogueCode, question: freeText(2000) }).meta({ id: 'RequestOpinion' }),
  'give-opinion': z
    .strictObject({ leg: catalogueCode, agree: z.boolean(), note: freeText(2000) })
    .meta({ id: 'GiveOpinion' }),
  'complete-leg': z
    .strictObject({ leg: catalogueCode, outcome: z.enum(['done', 'refused']), note: freeText(2000) })
    .meta({ id: 'CompleteLeg' }),
  'issue-partial-result': z.strictObject({ result: catalogueCode }).meta({ id: 'IssuePartialResult' }),
  'return-partial-result': z.strictObject({ result: catalogueCode }).meta({ id: 'ReturnPartialResult' }),
  'extend-deadline': z
    .strictObject({
      amount: z.number().int().min(1).max(100_000).describe("In the unit of the case's own time"),
      reason,
    })
    .meta({ id: 'ExtendDeadline' }),
  urge: z.strictObject({ reason }).meta({ id: 'Urge' }),
  'answer-urge': z.strictObject({ note: freeText(2000) }).meta({ id: 'AnswerUrge' }),
  'answer-alert': z
    .strictObject({ clock: z.string().min(1).max(120), note: freeText(2000) })
    .meta({ id: 'AnswerAlert' }),
  withdraw: z.strictObject({ reason }).meta({ id: 'Withdraw' }),
  stop: z.strictObject({ reason, ground, by: z.enum(['applicant', 'agency']) }).meta({ id: 'Stop' }),
  'succeed-unit': z.strictObject({ from: catalogueCode, to: catalogueCode, ground }).meta({ id: 'SucceedUnit' }),
  'replan-deadline': z
    .strictObject({ decree: freeText(200), calendar: catalogueCode.optional() })
    .meta({ id: 'ReplanDeadline' }),
} as const satisfies { [N in TurnName]: z.ZodType<CommandData[N]> };

/** What a payment channel tells: body of `POST /dossiers/{code}/payments`. */
export const paymentSchema = z
  .strictObject({
    reference: catalogueCode.describe('What was paid: the number of the notice'),
    receipt: catalogueCode.describe('Number of the receipt; telling of it twice does no harm'),
    amountVnd: z.number().int().min(0).max(1e12),
    how: z.enum(['paid', 'debt-recorded']).default('paid'),
  })
  .meta({ id: 'Payment' });

/** Names of the commands on a dossier that is there. */
export const turnNames = Object.keys(turnCommandSchemas) as readonly TurnName[];
