import type { RawRecord } from '../evidence/event-log';
import type { DemoDossier } from '../plan/dossier-file.schema';
import { checkResult } from './check-result';
import type { CheckResult } from './check-result';
import { Haystack } from './haystack';
import { personalNeedles } from './personal-needles';

/** Where personal data must not be. */
export interface PersonalDataSearch {
  readonly dossiers: readonly DemoDossier[];
  readonly codes: readonly string[];
  readonly records: readonly RawRecord[];
  /** Ids, memos, search attributes and histories of workflows, by where they come from. */
  readonly workflows: readonly { readonly where: string; readonly pieces: readonly (Buffer | string)[] }[];
}

/** Nothing of any applicant is in the raw records of Kafka, nor in ids and histories of workflows. */
export function checkPersonalData({ dossiers, codes, records, workflows }: PersonalDataSearch): CheckResult {
  const kafka = new Haystack();
  for (const { partition, offset, key, value, headers } of records) {
    kafka.add(`Kafka record ${partition}/${offset}`, key, value, ...Object.entries(headers).flat());
  }
  const temporal = new Haystack();
  for (const { where, pieces } of workflows) temporal.add(where, ...pieces);
  const needles = personalNeedles(dossiers);
  const faults = needles.flatMap((needle) =>
    [kafka.find(needle), temporal.find(needle)].flatMap((where) =>
      where === null ? [] : [`${needle.what} is in ${where}`],
    ),
  );
  // A search that cannot find what is there proves nothing: every dossier's code is in its records and its workflow's id.
  const blind = codes.flatMap((code) =>
    [kafka, temporal].some((stack) => stack.find({ bytes: Buffer.from(code) }) === null)
      ? [`the search does not even find ${code}, which must be there`]
      : [],
  );
  const megabytes = ((kafka.bytes + temporal.bytes) / 1e6).toFixed(1);
  return checkResult(
    {
      vi: 'Không có dữ liệu cá nhân trong sự kiện và luồng xử lý',
      en: 'no personal data in events, ids and histories',
    },
    needles.length,
    `${needles.length} chuỗi cần tìm / needles, ${records.length} bản ghi / records, ${workflows.length} nguồn Temporal / sources, ${megabytes} MB`,
    [...new Set(faults), ...blind],
  );
}
