import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@lienthong/temporal';
import { dossierFileSchema } from './dossier-file.schema';
import type { DemoDossier } from './dossier-file.schema';

/** The demo's dossiers in their order; `limit` keeps the first of them. @throws ZodError naming what is wrong in the file */
export function loadDossiers(limit = Number.POSITIVE_INFINITY): DemoDossier[] {
  const file = join(projectRoot(), 'infra', 'demo', 'dossiers.json');
  const { dossiers } = dossierFileSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  return dossiers.slice(0, limit);
}
