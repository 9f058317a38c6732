import type { DemoDossier } from '../plan/dossier-file.schema';
import { officerFor } from '../plan/officer-roll';
import type { RunFrame } from '../plan/rehearsal';
import type { Offices } from './carrier';

/** Before opening time the desk of every unit signs in and looks at its queue, as people do. */
export async function openDesks(
  dossiers: readonly DemoDossier[],
  frame: RunFrame,
  { api, tokens, turnstile }: Offices,
): Promise<void> {
  const units = new Set(dossiers.map((dossier) => dossier.receivingUnit));
  const looks = [...units].map(async (unit) => {
    const desk = officerFor({ unit, office: 'mot-cua', roles: ['desk-officer'] }, frame.catalogue, frame.firstDay);
    const token = await tokens.tokenOf(desk);
    await turnstile.through(() => api.send({ method: 'GET', path: `/queues/${unit}`, token }));
  });
  await Promise.all(looks);
}
