import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Flex, Select } from 'antd';
import type { ReactElement } from 'react';
import { useBilingual, useTexts } from '../text/texts';
import { proceduresQuery } from '../ui/catalogue';
import { statusTexts } from '../ui/status-texts';
import { isUnfiltered, tidy } from './work-search';
import type { WorkSearch } from './work-search';
import { workTexts } from './work.texts';

/** Statuses that work can have: the others are over. */
const statuses = ['2', '4', '5', '6', '9'] as const;

interface WorkFiltersProps {
  readonly search: WorkSearch;
  readonly onChange: (search: WorkSearch) => void;
}

export function WorkFilters({ search, onChange }: WorkFiltersProps): ReactElement {
  const say = useTexts(workTexts);
  const status = useTexts(statusTexts);
  const pick = useBilingual();
  const { data } = useQuery(proceduresQuery);
  const { procedure, status: chosen, late, tab } = search;
  const change = (changed: WorkSearch): void => onChange(tidy({ ...search, ...changed }));
  return (
    <Flex gap="small" wrap align="center" role="search" aria-label={say('filter')}>
      <Select<string>
        aria-label={say('procedure')}
        style={{ width: 320, maxWidth: '100%' }}
        showSearch={{ optionFilterProp: 'label' }}
        allowClear
        placeholder={say('anyProcedure')}
        value={procedure}
        options={(data?.items ?? []).map(({ code, name }) => ({ value: code, label: `${pick(name)} (${code})` }))}
        onChange={(code?: string) => change({ procedure: code })}
      />
      <Select<string>
        aria-label={say('status')}
        style={{ width: 220, maxWidth: '100%' }}
        allowClear
        placeholder={say('anyStatus')}
        value={chosen === undefined ? undefined : String(chosen)}
        options={statuses.map((one) => ({ value: one, label: status(one) }))}
        onChange={(one?: string) => change({ status: one === undefined ? undefined : Number(one) })}
      />
      <Checkbox checked={late === true} onChange={({ target }) => change({ late: target.checked || undefined })}>
        {say('onlyLate')}
      </Checkbox>
      {isUnfiltered(search) ? null : <Button onClick={() => onChange(tidy({ tab }))}>{say('clearFilter')}</Button>}
    </Flex>
  );
}
