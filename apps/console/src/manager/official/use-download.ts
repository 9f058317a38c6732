import { useMutation } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';
import { askFile, queryText } from '../../server/ask';
import type { Asked } from '../filter/use-report-filter';

export type FileKind = 'xlsx' | 'pdf';

const keptForMs = 60_000;

/** Saves the report as a file; it is asked for with the token, which an address alone would not have. */
export function useDownload(asked: Asked): UseMutationResult<void, Error, FileKind> {
  return useMutation<void, Error, FileKind>({
    mutationFn: async (kind) => {
      const file = await askFile(`/reports/official.${kind}${queryText({ ...asked })}`);
      const link = document.createElement('a');
      link.href = URL.createObjectURL(file);
      link.download = `bao-cao-${asked.unit}-${asked.from}-${asked.to}.${kind}`;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), keptForMs);
    },
  });
}
