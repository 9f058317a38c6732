import { useMutation } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';
import { queryText } from '../../server/ask';
import { saveFile } from '../../ui/save-file';
import type { Asked } from '../filter/use-report-filter';

export type FileKind = 'xlsx' | 'pdf';

/** Saves the report as a file; it is asked for with the token, which an address alone would not have. */
export function useDownload(asked: Asked): UseMutationResult<void, Error, FileKind> {
  return useMutation<void, Error, FileKind>({
    mutationFn: (kind) =>
      saveFile(
        `/reports/official.${kind}${queryText({ ...asked })}`,
        `bao-cao-${asked.unit}-${asked.from}-${asked.to}.${kind}`,
      ),
  });
}
