import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DossierEvent, EventType } from '@lienthong/domain';
import type { Judged } from '../checks/check-plan';
import { officerFor } from '../plan/officer-roll';
import type { RunFrame } from '../plan/rehearsal';
import type { OfficesDone } from '../run-offices';

/** Forms by their names in the API, with the event that brings each about. */
const forms: readonly (readonly [form: string, event: EventType])[] = [
  ['receipt', 'DossierReceived'],
  ['supplement', 'SupplementRequested'],
  ['refusal', 'DossierRefused'],
  ['apology', 'ApologyIssued'],
  ['control', 'DossierReceived'],
];

/** Prints a dossier's slips into a folder. Answers their paths. @throws ApiProblem where one is refused */
export async function saveSlips(
  { dossier, evidence }: Judged,
  folder: string,
  done: OfficesDone,
  frame: RunFrame,
): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const post = { unit: dossier.receivingUnit, office: 'mot-cua', roles: ['desk-officer' as const] };
  const token = await done.tokens.tokenOf(officerFor(post, frame.catalogue, frame.firstDay));
  const saved: string[] = [];
  for (const form of formsOf(evidence.chain.events)) {
    const pdf = await done.api.download(`/dossiers/${evidence.code}/slips/${form}.pdf`, token);
    const path = join(folder, `${form}.pdf`);
    await writeFile(path, pdf);
    saved.push(`${path} (${Math.ceil(pdf.length / 1024)} KB)`);
  }
  return saved;
}

function formsOf(events: readonly DossierEvent[]): string[] {
  return forms.filter(([, type]) => events.some((event) => event.type === type)).map(([form]) => form);
}

/** The dossier whose slips show most: one with an apology. */
export function slipSample(judged: readonly Judged[]): Judged | undefined {
  const apologised = judged.find(({ evidence }) =>
    evidence.chain.events.some((event) => event.type === 'ApologyIssued'),
  );
  return apologised ?? judged[0];
}
