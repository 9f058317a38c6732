import type { Selection } from '../acting/operation';
import type { FindingStore } from './finding.store';

/** Dossiers that a fingerprint or a kind stands for now, each once. */
export async function selectedCodes(
  findings: Pick<FindingStore, 'ofFingerprint' | 'listOpen'>,
  selection: Exclude<Selection, { by: 'codes' }>,
): Promise<readonly string[]> {
  const open =
    selection.by === 'fingerprint'
      ? await findings.ofFingerprint(selection.fingerprint)
      : await findings.listOpen(selection.kind);
  const { unit, procedure } = selection;
  const codes = open
    .filter((finding) => unit === undefined || finding.unit === unit)
    .filter((finding) => procedure === undefined || finding.procedure === procedure)
    .flatMap(({ subject }) => (subject.type === 'dossier' ? [subject.code] : []));
  return [...new Set(codes)];
}
