import { z } from 'zod';
import { channels } from '@lienthong/domain';
import { givenPaperSchema } from '../events/shared.schema';
import { catalogueCode, freeText } from './text.schema';

/** The person who asks. Kept encrypted and apart; only a reference to it goes on. */
const applicantSchema = z
  .strictObject({
    name: freeText(200).describe('Full name'),
    idNumber: z
      .string()
      .regex(/^\d{9}(\d{3})?$/, 'an identity number has 9 or 12 digits')
      .optional()
      .describe('Identity number, 9 or 12 digits'),
    phone: z
      .string()
      .regex(/^\+?\d{8,15}$/, 'a phone number has 8 to 15 digits')
      .optional(),
    email: z.email().max(254).optional(),
    address: freeText(500).optional(),
  })
  .meta({ id: 'Applicant', description: 'The person who asks; never leaves the encrypted store' });
export type Applicant = z.output<typeof applicantSchema>;

/** Body of `POST /dossiers`. */
export const receiveDossierSchema = z
  .strictObject({
    procedure: catalogueCode.describe('National code, e.g. 1.004873'),
    case: catalogueCode.optional().describe('Case of the procedure; needed where it has several'),
    channel: z.enum(channels).default('desk'),
    receivingUnit: catalogueCode.optional().describe('Unit whose desk receives it; default: the unit of the token'),
    competentUnit: catalogueCode.optional().describe('Unit competent for the matter; default: the receiving unit'),
    returningUnit: catalogueCode
      .optional()
      .describe('Unit whose desk gives out the result; default: the receiving unit'),
    papers: z.array(givenPaperSchema.strict()).max(100),
    applicant: applicantSchema,
  })
  .meta({ id: 'ReceiveDossier', description: 'A dossier as it is handed in' });
export type ReceiveDossier = z.output<typeof receiveDossierSchema>;
