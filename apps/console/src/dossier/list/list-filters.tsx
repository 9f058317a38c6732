import { FilterOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, DatePicker, Drawer, Flex, Grid, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useMe } from '../../session/use-me';
import { useBilingual, useTexts } from '../../text/texts';
import { proceduresQuery } from '../../ui/catalogue';
import { statusTexts } from '../../ui/status-texts';
import { isNarrowed, listSearchOf, listSorts } from './list-search';
import type { ListSearch, ListSort } from './list-search';
import { listTexts } from './list.texts';

interface FiltersProps {
  readonly search: ListSearch;
  readonly onChange: (change: { readonly [K in keyof ListSearch]?: ListSearch[K] | undefined }) => void;
  readonly onClear: () => void;
}

/** The code is always in sight; on a telephone the rest waits behind a button. */
export function ListFilters(props: FiltersProps): ReactElement {
  const say = useTexts(listTexts);
  const narrow = Grid.useBreakpoint().md !== true;
  const [open, setOpen] = useState(false);
  const { search, onChange, onClear } = props;
  const count = Object.keys(search).filter((name) => name !== 'q' && name !== 'sort').length;
  const clear = isNarrowed(search) ? <Button onClick={onClear}>{say('clear')}</Button> : null;
  return (
    <Flex role="search" aria-label={say('filters')} wrap gap="small" align="end" style={{ marginBottom: 12 }}>
      <CodeFilter key={search.q ?? ''} search={search} onChange={onChange} />
      {narrow ? (
        <>
          <Button icon={<FilterOutlined />} onClick={() => setOpen(true)}>
            {count === 0 ? say('filters') : say('moreFilters', { count })}
          </Button>
          <Drawer open={open} onClose={() => setOpen(false)} title={say('filters')} placement="bottom" size="large">
            <Flex vertical gap="small">
              <MoreFilters {...props} />
              {clear}
            </Flex>
          </Drawer>
        </>
      ) : (
        <>
          <MoreFilters {...props} />
          {clear}
        </>
      )}
    </Flex>
  );
}

/** Asks once Enter is pressed: every letter would be another list. */
function CodeFilter({ search, onChange }: Omit<FiltersProps, 'onClear'>): ReactElement {
  const say = useTexts(listTexts);
  const [typed, setTyped] = useState(search.q ?? '');
  const apply = (): void => onChange({ q: listSearchOf({ q: typed }).q });
  return (
    <Labelled label={say('q')}>
      <Input.Search
        allowClear
        aria-label={say('q')}
        placeholder="000.01.19.H55-2003…"
        style={{ width: 220 }}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          if (event.target.value === '') onChange({ q: undefined });
        }}
        onSearch={apply}
      />
    </Labelled>
  );
}

function Labelled({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactElement {
  return (
    <div>
      <div aria-hidden style={{ fontSize: 13 }}>
        {label}
      </div>
      {children}
    </div>
  );
}

function MoreFilters({ search, onChange }: FiltersProps): ReactElement {
  const say = useTexts(listTexts);
  const status = useTexts(statusTexts);
  const pick = useBilingual();
  const { data: procedures } = useQuery(proceduresQuery);
  const { unitsInSight } = useMe();
  return (
    <>
      <Choice
        label={say('status')}
        width={200}
        value={search.status === undefined ? undefined : String(search.status)}
        onChange={(value) => onChange({ status: value === undefined ? undefined : Number(value) })}
        options={statusTexts.keys.map((value) => ({ value, label: status(value) }))}
      />
      <Choice
        label={say('procedure')}
        width={260}
        value={search.procedure}
        onChange={(procedure) => onChange({ procedure })}
        options={(procedures?.items ?? []).map(({ code, name }) => ({ value: code, label: `${pick(name)} (${code})` }))}
      />
      {unitsInSight.length < 2 ? null : (
        <Choice
          label={say('unit')}
          width={220}
          value={search.unit}
          onChange={(unit) => onChange({ unit })}
          options={unitsInSight.map(({ code, name }) => ({ value: code, label: pick(name) }))}
        />
      )}
      <Day label={say('receivedFrom')} value={search.from} onChange={(from) => onChange({ from })} />
      <Day label={say('receivedTo')} value={search.to} onChange={(to) => onChange({ to })} />
      <Day label={say('dueBefore')} value={search.dueBefore} onChange={(dueBefore) => onChange({ dueBefore })} />
      <Labelled label={say('sort')}>
        <Select<ListSort>
          aria-label={say('sort')}
          style={{ width: 190 }}
          value={search.sort ?? 'updated'}
          onChange={(sort) => onChange({ sort })}
          options={listSorts.map((value) => ({ value, label: say(`sort-${value}`) }))}
        />
      </Labelled>
      <Flex gap="small" style={{ minHeight: 32 }} align="center">
        <Checkbox
          checked={search.late === true}
          onChange={({ target }) => onChange({ late: target.checked ? true : undefined })}
        >
          {say('late')}
        </Checkbox>
        <Checkbox
          checked={search.paused === true}
          onChange={({ target }) => onChange({ paused: target.checked ? true : undefined })}
        >
          {say('paused')}
        </Checkbox>
      </Flex>
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly width: number;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
  readonly options: { readonly value: string; readonly label: string }[];
}

function Choice({ label, width, value, onChange, options }: ChoiceProps): ReactElement {
  const say = useTexts(listTexts);
  return (
    <Labelled label={label}>
      <Select<string>
        allowClear
        aria-label={label}
        placeholder={say('all')}
        style={{ width, maxWidth: '100%' }}
        popupMatchSelectWidth={false}
        showSearch={{ optionFilterProp: 'label' }}
        value={value}
        onChange={(chosen: string | undefined) => onChange(chosen)}
        options={options}
      />
    </Labelled>
  );
}

interface DayProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

function Day({ label, value, onChange }: DayProps): ReactElement {
  return (
    <Labelled label={label}>
      <DatePicker
        aria-label={label}
        format="DD/MM/YYYY"
        placeholder="dd/mm/yyyy"
        style={{ width: 140 }}
        value={value === undefined ? null : dayjs(value)}
        onChange={(day) => onChange(day === null ? undefined : day.format('YYYY-MM-DD'))}
      />
    </Labelled>
  );
}
