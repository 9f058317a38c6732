import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Button, Flex, Grid, Skeleton, Tabs } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import type { DossierDetail } from '@lienthong/contracts';
import { isAble, useMe } from '../../session/use-me';
import { useTexts } from '../../text/texts';
import { PageHeader } from '../../ui/page-header';
import { ProblemAlert } from '../../ui/problem-alert';
import { detailQuery, historyQuery } from '../dossier-queries';
import type { DossierHistory } from '../dossier-queries';
import { HistoryTab } from '../history/history-tab';
import { useDossierNames } from '../names';
import type { DossierNames } from '../names-of';
import { RouteTab } from '../route/route-tab';
import { ActsCard } from './acts-card';
import { ApplicantCard } from './applicant-card';
import { ClocksCard } from './clocks-card';
import { DossierHead } from './dossier-head';
import './dossier-page.css';
import { dossierTexts } from './dossier.texts';
import { LegsTab } from './legs-tab';
import { LinksCard } from './links-card';
import { pageTabs } from './page-search';
import type { PageTab } from './page-search';
import { PapersTab } from './papers-tab';
import { SlipsCard } from './slips-card';
import { TimeTab } from './time-tab';

/** Everything of one dossier: where it is, by when, what can be done, and how it came here. */
export function DossierPage(): ReactElement {
  const say = useTexts(dossierTexts);
  const { code } = useParams({ from: '/office/ho-so/$code' });
  const detail = useQuery(detailQuery(code));
  const history = useQuery(historyQuery(code));
  const names = useDossierNames(detail.data);
  const error = detail.error ?? history.error;
  const retry = (): void => {
    void detail.refetch();
    void history.refetch();
  };
  if (detail.data === undefined || history.data === undefined) {
    return error === null ? <Loading code={code} /> : <Failed code={code} error={error} onRetry={retry} />;
  }
  return (
    <>
      {error === null ? null : <ProblemAlert error={error} onRetry={retry} />}
      <DossierHead detail={detail.data} names={names} />
      <div className="dossier-page">
        <aside className="now" aria-label={say('acts')}>
          <Now detail={detail.data} names={names} />
        </aside>
        <Parts detail={detail.data} history={history.data} names={names} />
        <aside className="more" aria-label={say('links')}>
          <More detail={detail.data} history={history.data} />
        </aside>
      </div>
    </>
  );
}

function Loading({ code }: { readonly code: string }): ReactElement {
  const say = useTexts(dossierTexts);
  return (
    <>
      <PageHeader title={say('title', { code })} />
      <Skeleton active paragraph={{ rows: 10 }} />
    </>
  );
}

interface FailedProps {
  readonly code: string;
  readonly error: unknown;
  readonly onRetry: () => void;
}

function Failed({ code, error, onRetry }: FailedProps): ReactElement {
  const say = useTexts(dossierTexts);
  const navigate = useNavigate();
  return (
    <Flex vertical gap="middle" align="flex-start">
      <PageHeader title={say('openFailed', { code })} />
      <ProblemAlert error={error} onRetry={onRetry} />
      <Button onClick={() => void navigate({ to: '/ho-so' })}>{say('toList')}</Button>
    </Flex>
  );
}

interface PartsProps {
  readonly detail: DossierDetail;
  readonly history: DossierHistory;
  readonly names: DossierNames;
}

function Parts({ detail, history, names }: PartsProps): ReactElement {
  const say = useTexts(dossierTexts);
  const navigate = useNavigate();
  const roomy = Grid.useBreakpoint().md === true;
  const { tab = 'route' } = useSearch({ from: '/office/ho-so/$code' });
  const { code } = detail;
  const contents: Readonly<Record<PageTab, ReactNode>> = {
    route: <RouteTab detail={detail} history={history} names={names} />,
    papers: <PapersTab detail={detail} names={names} />,
    opinions: <LegsTab detail={detail} history={history} names={names} />,
    time: <TimeTab code={code} names={names} />,
    history: <HistoryTab history={history} names={names} />,
  };
  const show = (key: string): void => {
    const next = pageTabs.find((one) => one === key) ?? 'route';
    void navigate({
      to: '/ho-so/$code',
      params: { code },
      search: next === 'route' ? {} : { tab: next },
      replace: true,
    });
  };
  return (
    <section aria-label={say('parts')}>
      <h2 className="unseen">{say('parts')}</h2>
      {roomy ? (
        <Tabs
          activeKey={tab}
          onChange={show}
          destroyOnHidden
          items={pageTabs.map((key) => ({ key, label: say(`tab-${key}`), children: contents[key] }))}
        />
      ) : (
        <>
          <Flex wrap gap={6} role="group" aria-label={say('parts')} style={{ marginBottom: 12 }}>
            {pageTabs.map((key) => (
              <Button
                key={key}
                type={key === tab ? 'primary' : 'default'}
                aria-pressed={key === tab}
                onClick={() => show(key)}
              >
                {say(`tab-${key}`)}
              </Button>
            ))}
          </Flex>
          {contents[tab]}
        </>
      )}
    </section>
  );
}

function Now({ detail, names }: Omit<PartsProps, 'history'>): ReactElement {
  const acts = isAble(useMe(), 'dossier.command') ? <ActsCard code={detail.code} names={names} /> : null;
  return (
    <>
      {acts}
      <ClocksCard detail={detail} names={names} />
    </>
  );
}

function More({ detail, history }: Omit<PartsProps, 'names'>): ReactElement {
  const me = useMe();
  const receives = me.role === 'desk-officer' && me.unit.code === detail.receivingUnit;
  return (
    <>
      {receives ? <ApplicantCard key={detail.code} code={detail.code} /> : null}
      {isAble(me, 'slip.print') ? <SlipsCard history={history} /> : null}
      <LinksCard code={detail.code} />
    </>
  );
}
