import { Link } from '@tanstack/react-router';
import { Empty, Typography } from 'antd';
import type { ReactElement } from 'react';
import type { NowReport } from '@lienthong/contracts';
import { useLanguage, useTexts } from '../../text/texts';
import { searchOfList } from '../dossiers/reported-search';
import type { NowNumber } from '../dossiers/reported-search';
import { ReportFilters } from '../filter/report-filters';
import { useReportFilter } from '../filter/use-report-filter';
import { measureTexts } from '../measure.texts';
import { showCount } from '../numbers';
import { ReportPage, Reported } from '../report-page';
import { useReport } from '../use-report';
import { nowTexts } from './now.texts';
import { NowUnits } from './now-units';
import { Trend } from './trend';

const tiles = ['inProcess', 'late', 'atRisk', 'dueToday', 'paused', 'waitingForOthers'] as const;
const marks: Readonly<Partial<Record<NowNumber, string>>> = { late: 'is-bad', atRisk: 'is-warn', dueToday: 'is-warn' };

/** What stands at this moment, and where. */
export function NowPage(): ReactElement {
  const filter = useReportFilter();
  const { unit } = filter.asked;
  const report = useReport<NowReport>('now', { unit });
  return (
    <ReportPage page="now" filters={<ReportFilters filter={filter} />}>
      <Reported report={report}>{(now) => <Now now={now} />}</Reported>
      <Trend unit={unit} today={filter.today} />
    </ReportPage>
  );
}

function Now({ now }: { readonly now: NowReport }): ReactElement {
  const say = useTexts(nowTexts);
  if (now.totals.inProcess === 0) {
    return (
      <Empty description={say('empty')} style={{ padding: '32px 0' }}>
        <Typography.Text type="secondary">{say('emptyHelp')}</Typography.Text>
      </Empty>
    );
  }
  return (
    <>
      <ul className="now-tiles">
        {tiles.map((measure) => (
          <li key={measure}>
            <Tile measure={measure} count={now.totals[measure]} list={now.lists[measure]} />
          </li>
        ))}
      </ul>
      <NowUnits now={now} />
    </>
  );
}

interface TileProps {
  readonly measure: (typeof tiles)[number];
  readonly count: number;
  readonly list: string;
}

function Tile({ measure, count, list }: TileProps): ReactElement {
  const say = useTexts(nowTexts);
  const name = useTexts(measureTexts);
  const language = useLanguage();
  const inside = (
    <>
      <strong>{showCount(count, language)}</strong>
      <span className="is-name">{name(measure)}</span>
      <small>{say(`tile.${measure}`)}</small>
    </>
  );
  if (count === 0) {
    return (
      <div className="now-tile" data-tile={measure}>
        {inside}
      </div>
    );
  }
  return (
    <Link
      to="/dieu-hanh/ho-so"
      search={searchOfList(list)}
      className={`now-tile ${marks[measure] ?? ''}`}
      data-tile={measure}
    >
      {inside}
    </Link>
  );
}
