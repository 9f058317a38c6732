import { useQuery } from '@tanstack/react-query';
import { useBilingual, useTexts } from '../../text/texts';
import { proceduresQuery, useProcedureName, useTierName, useUnitName } from '../../ui/catalogue';
import { showMonth } from '../numbers';
import type { ReportedSearch } from './reported-search';
import { reportedTexts } from './reported.texts';

/** Says what a list is narrowed by beyond unit and period. */
export function useConditions(search: ReportedSearch): readonly string[] {
  const say = useTexts(reportedTexts);
  const pick = useBilingual();
  const unit = useUnitName();
  const tierName = useTierName();
  const procedureName = useProcedureName();
  const { data } = useQuery(proceduresQuery);
  const { receiver, holder, field, tier, procedure, month } = search;
  const fieldName = (code: string): string => {
    const found = data?.items.find((one) => one.field.code === code);
    return found === undefined ? code : pick(found.field.name);
  };
  return [
    ...(receiver === undefined ? [] : [say('receiver', { name: unit(receiver) })]),
    ...(holder === undefined ? [] : [say('holder', { name: unit(holder) })]),
    ...(tier === undefined ? [] : [say('tier', { name: tierName(tier) })]),
    ...(field === undefined ? [] : [say('field', { name: fieldName(field) })]),
    ...(procedure === undefined ? [] : [say('procedure', { name: procedureName(procedure) })]),
    ...(month === undefined ? [] : [say('month', { name: showMonth(month) })]),
  ];
}
