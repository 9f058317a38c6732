import { Button, Flex, Segmented, Select, Tag } from 'antd';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { StuckKind } from '@lienthong/contracts';
import { useMe } from '../../session/use-me';
import { useBilingual, useTexts } from '../../text/texts';
import { proceduresQuery } from '../../ui/catalogue';
import { kindTexts } from '../kinds.texts';
import { allKinds, isUnfiltered } from './board-search';
import type { BoardSearch } from './board-search';
import { boardTexts } from './board.texts';

interface BoardFiltersProps {
  readonly search: BoardSearch;
  /** Text of the cause that is chosen. */
  readonly cause: string | null;
  readonly onChange: (search: BoardSearch) => void;
}

const wide = { minWidth: 220, maxWidth: '100%' } as const;

export function BoardFilters({ search, cause, onChange }: BoardFiltersProps): ReactElement {
  const say = useTexts(boardTexts);
  const kindSay = useTexts(kindTexts);
  const pick = useBilingual();
  const me = useMe();
  const { data: procedures } = useQuery(proceduresQuery);
  const shown = {
    allowClear: true,
    showSearch: { optionFilterProp: 'label' },
    placeholder: say('all'),
    style: wide,
  } as const;
  return (
    <Flex gap="small" wrap align="center" style={{ marginBottom: 12 }}>
      <Segmented
        aria-label={say('shownAs')}
        value={search.view ?? 'cause'}
        options={[
          { value: 'cause', label: say('byCause') },
          { value: 'each', label: say('each') },
        ]}
        onChange={(view) => onChange({ ...search, view: view === 'each' ? 'each' : undefined })}
      />
      <Select<StuckKind>
        {...shown}
        aria-label={say('filterKind')}
        value={search.kind}
        placeholder={say('filterKind')}
        options={allKinds.map((kind) => ({ value: kind, label: `${kind} · ${kindSay(kind)}` }))}
        onChange={(kind?: StuckKind) => onChange({ ...search, kind })}
      />
      <Select<string>
        {...shown}
        aria-label={say('filterUnit')}
        value={search.unit}
        placeholder={say('filterUnit')}
        options={me.unitsInSight.map(({ code, name }) => ({ value: code, label: pick(name) }))}
        onChange={(unit?: string) => onChange({ ...search, unit })}
      />
      <Select<string>
        {...shown}
        aria-label={say('filterProcedure')}
        value={search.procedure}
        placeholder={say('filterProcedure')}
        options={procedures?.items.map(({ code, name }) => ({ value: code, label: `${pick(name)} (${code})` }))}
        onChange={(procedure?: string) => onChange({ ...search, procedure })}
        popupMatchSelectWidth={false}
      />
      {search.cause === undefined ? null : (
        <Tag closable onClose={() => onChange({ ...search, cause: undefined })} style={{ whiteSpace: 'normal' }}>
          {say('filterCause', { cause: cause ?? search.cause })}
        </Tag>
      )}
      {isUnfiltered(search) ? null : (
        <Button type="link" onClick={() => onChange({ view: search.view })}>
          {say('clearFilter')}
        </Button>
      )}
    </Flex>
  );
}
