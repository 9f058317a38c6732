import { ReloadOutlined } from '@ant-design/icons';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Empty, Flex, Skeleton, Typography } from 'antd';
import type { ReactElement } from 'react';
import { useTexts } from '../../text/texts';
import { PageHeader } from '../../ui/page-header';
import { ProblemAlert } from '../../ui/problem-alert';
import { DossierRows } from './dossier-rows';
import { ListFilters } from './list-filters';
import { isNarrowed, tidy } from './list-search';
import type { ListSearch } from './list-search';
import { listTexts } from './list.texts';
import { SavedListsMenu } from './saved-lists-menu';
import { useDossierList } from './use-dossier-list';
import type { DossierListing } from './use-dossier-list';

export function DossierListPage(): ReactElement {
  const say = useTexts(listTexts);
  const navigate = useNavigate();
  const search = useSearch({ from: '/office/ho-so' });
  const listing = useDossierList(search);
  const open = (next: ListSearch): void => void navigate({ to: '/ho-so', search: next, replace: true });
  return (
    <>
      <PageHeader title={say('title')} help={say('help')} actions={<SavedListsMenu search={search} onOpen={open} />} />
      <ListFilters
        search={search}
        onChange={(change) => open(tidy({ ...search, ...change }))}
        onClear={() => open(tidy({ sort: search.sort }))}
      />
      <Listing search={search} listing={listing} onClear={() => open({})} />
    </>
  );
}

interface ListingProps {
  readonly search: ListSearch;
  readonly listing: DossierListing;
  readonly onClear: () => void;
}

function Listing({ search, listing, onClear }: ListingProps): ReactElement {
  const say = useTexts(listTexts);
  const { rows, error, isPending, renew } = listing;
  if (isPending) return <Skeleton active paragraph={{ rows: 8 }} />;
  if (error !== null && rows.length === 0) return <ProblemAlert error={error} onRetry={renew} />;
  if (rows.length === 0) {
    const narrowed = isNarrowed(search);
    return (
      <Empty description={say(narrowed ? 'emptyFiltered' : 'empty')}>
        {narrowed ? (
          <Button onClick={onClear}>{say('clear')}</Button>
        ) : (
          <Typography.Text type="secondary">{say('emptyHelp')}</Typography.Text>
        )}
      </Empty>
    );
  }
  return (
    <>
      {error === null ? null : <ProblemAlert error={error} onRetry={listing.more} />}
      <HowMany listing={listing} />
      <DossierRows rows={rows} onEnd={listing.more} />
    </>
  );
}

function HowMany({ listing }: { readonly listing: DossierListing }): ReactElement {
  const say = useTexts(listTexts);
  const { rows, total, totalCapped, isMore, isOutdated, renew } = listing;
  const texts = [
    ...(total === null ? [] : [say(totalCapped ? 'foundMany' : 'found', { count: total.toLocaleString('vi') })]),
    ...(total === null || rows.length < total || totalCapped ? [say('shown', { count: rows.length })] : []),
    ...(isMore ? [say('loadingMore')] : []),
  ];
  return (
    <Flex gap="small" align="center" style={{ minHeight: 32, marginBottom: 4 }}>
      <Typography.Text type="secondary" role="status">
        {texts.join(' · ')}
      </Typography.Text>
      {isOutdated ? (
        <Button size="small" icon={<ReloadOutlined />} onClick={renew}>
          {say('changed')}
        </Button>
      ) : null}
    </Flex>
  );
}
