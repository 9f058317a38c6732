import { useQuery } from '@tanstack/react-query';
import { Flex, Select } from 'antd';
import type { ReactElement } from 'react';
import { useMe } from '../../session/use-me';
import { useBilingual, useTexts } from '../../text/texts';
import { proceduresQuery } from '../../ui/catalogue';
import { managerTexts } from '../manager.texts';
import { PeriodField } from './period-field';
import type { ReportFilter } from './use-report-filter';

interface ReportFiltersProps {
  readonly filter: ReportFilter;
  readonly period?: boolean;
  readonly procedure?: boolean;
}

/** What the numbers are narrowed by; the same on every page, and in its address. */
export function ReportFilters({ filter, period = false, procedure = false }: ReportFiltersProps): ReactElement {
  const say = useTexts(managerTexts);
  const { search, asked, change } = filter;
  const pick = useBilingual();
  const { unitsInSight } = useMe();
  return (
    <Flex gap="small" wrap align="center" role="search" aria-label={say('filter')} style={{ marginBottom: 16 }}>
      <Select<string>
        aria-label={say('unit')}
        style={{ width: 320, maxWidth: '100%' }}
        showSearch={{ optionFilterProp: 'label' }}
        disabled={unitsInSight.length < 2}
        value={asked.unit}
        options={unitsInSight.map(({ code, name }) => ({ value: code, label: pick(name) }))}
        onChange={(unit) => change({ unit })}
      />
      {period ? (
        <PeriodField period={filter.period} today={filter.today} onChange={({ from, to }) => change({ from, to })} />
      ) : null}
      {procedure ? <ProcedureSelect value={search.procedure} onChange={(code) => change({ procedure: code })} /> : null}
    </Flex>
  );
}

interface ProcedureSelectProps {
  readonly value: string | undefined;
  readonly onChange: (code: string | undefined) => void;
}

function ProcedureSelect({ value, onChange }: ProcedureSelectProps): ReactElement {
  const say = useTexts(managerTexts);
  const pick = useBilingual();
  const { data } = useQuery(proceduresQuery);
  return (
    <Select<string>
      aria-label={say('procedure')}
      style={{ width: 320, maxWidth: '100%' }}
      showSearch={{ optionFilterProp: 'label' }}
      allowClear
      placeholder={say('anyProcedure')}
      value={value}
      options={(data?.items ?? []).map(({ code, name }) => ({ value: code, label: `${pick(name)} (${code})` }))}
      onChange={(code?: string) => onChange(code)}
    />
  );
}
