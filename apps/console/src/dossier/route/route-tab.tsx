import { Flex, Grid, Segmented, Typography } from 'antd';
import { Suspense, lazy, useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { DossierDetail } from '@lienthong/contracts';
import { useTexts } from '../../text/texts';
import { procedureOnQuery, unitsOnQuery } from '../dossier-queries';
import type { DossierHistory } from '../dossier-queries';
import type { DossierNames } from '../names-of';
import { journeyOf } from './journey';
import { RouteList } from './route-list';
import { routeTexts } from './route.texts';

// The drawing is a library of its own that a telephone never loads.
const RouteDrawing = lazy(() => import('./route-drawing').then((file) => ({ default: file.RouteDrawing })));

interface RouteTabProps {
  readonly detail: DossierDetail;
  readonly history: DossierHistory;
  readonly names: DossierNames;
}

export function RouteTab({ detail, history, names }: RouteTabProps): ReactElement {
  const say = useTexts(routeTexts);
  const roomy = Grid.useBreakpoint().md === true;
  const [view, setView] = useState<'drawing' | 'list'>('drawing');
  const on = detail.receivedAt.slice(0, 10);
  const { data: procedure } = useQuery(procedureOnQuery(detail.procedure, on));
  const { data: units } = useQuery(unitsOnQuery(on));
  const stops = useMemo(() => {
    const route = procedure?.cases.find((one) => one.code === detail.case)?.route ?? null;
    return journeyOf({ events: history.events, state: detail.state, route, units: units ?? null });
  }, [procedure, units, detail, history]);
  const drawn = roomy && view === 'drawing';
  return (
    <Flex vertical gap="middle">
      {roomy ? (
        <Segmented<'drawing' | 'list'>
          aria-label={say('show')}
          style={{ alignSelf: 'flex-start' }}
          value={view}
          onChange={setView}
          options={(['drawing', 'list'] as const).map((value) => ({ value, label: say(value) }))}
        />
      ) : null}
      {drawn ? (
        <Suspense fallback={null}>
          <RouteDrawing stops={stops} names={names} />
        </Suspense>
      ) : null}
      <div className={drawn ? 'unseen' : ''}>
        <RouteList stops={stops} names={names} />
      </div>
      {stops.some((stop) => stop.state === 'to-come') ? (
        <Typography.Text type="secondary">{say('nothingMore')}</Typography.Text>
      ) : null}
    </Flex>
  );
}
