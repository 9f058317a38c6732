import { z } from 'zod';
import { channels } from '@lienthong/domain';

const paper = z.strictObject({ code: z.string(), originals: z.number().int(), copies: z.number().int() });

/** Where a dossier departs from the straight way of its route; `at` is the step, or for `lapse` the step offered. */
const departureSchema = z.discriminatedUnion('do', [
  z.strictObject({
    at: z.string(),
    do: z.literal('supplement'),
    paper: z.string(),
    reason: z.string(),
    /** False: the citizen never brings it. */
    supplied: z.boolean().default(true),
  }),
  z.strictObject({ at: z.string(), do: z.literal('refuse'), reason: z.string() }),
  z.strictObject({ at: z.string(), do: z.literal('return'), reason: z.string() }),
  z.strictObject({ at: z.string(), do: z.literal('outcome'), outcome: z.string() }),
  z.strictObject({ at: z.string(), do: z.literal('assign') }),
  z.strictObject({ at: z.string(), do: z.literal('lapse') }),
  z.strictObject({ at: z.string(), do: z.literal('sleep') }),
  z.strictObject({ at: z.string(), do: z.literal('extend'), amount: z.number().int().min(1), reason: z.string() }),
  /** The consulted agency says nothing: its silence is consent, or its work is late. */
  z.strictObject({ at: z.string(), do: z.literal('silent'), leg: z.string() }),
  z.strictObject({ at: z.string(), do: z.literal('stop'), breached: z.boolean().default(false) }),
]);

const demoDossierSchema = z.strictObject({
  id: z.string().regex(/^D\d{2}$/),
  procedure: z.string(),
  case: z.string(),
  channel: z.enum(channels),
  receivingUnit: z.string(),
  competentUnit: z.string(),
  /** Working day of the run, 1 being its first, and time of day at which it is handed in. */
  handedIn: z.strictObject({ day: z.number().int().min(1), time: z.string().regex(/^\d{2}:\d{2}$/) }),
  papers: z.array(paper).min(1),
  applicant: z.strictObject({ name: z.string(), idNumber: z.string(), phone: z.string(), address: z.string() }),
  /** How it ends, or stands at the end of the run. */
  expect: z.enum(['early', 'on-time', 'late', 'open', 'refused']),
  departures: z.array(departureSchema).default([]),
  /** Its path is told after the run, under this title. */
  showcase: z.strictObject({ vi: z.string(), en: z.string() }).nullable().default(null),
});

export const dossierFileSchema = z.strictObject({ source: z.string(), dossiers: z.array(demoDossierSchema).min(1) });

export type Departure = z.output<typeof departureSchema>;
/** One dossier of the demo: what is handed in, by whom, and what is to become of it. */
export type DemoDossier = z.output<typeof demoDossierSchema>;
export type Outcome = DemoDossier['expect'];
