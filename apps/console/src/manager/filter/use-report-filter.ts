import { useNavigate, useRouterState, useSearch } from '@tanstack/react-router';
import { useLegalNow } from '../../session/installation';
import { useMe } from '../../session/use-me';
import { periodAt, upTo } from './period';
import type { Period } from './period';
import { reportSearchOf } from './report-search';
import type { ReportSearch } from './report-search';

/** What the server is asked for. */
export interface Asked {
  readonly unit: string;
  readonly from: string;
  readonly to: string;
}

export interface ReportFilter {
  readonly search: ReportSearch;
  /** Legal date. */
  readonly today: string;
  /** As it was chosen, this year if it was not. */
  readonly period: Period;
  readonly asked: Asked;
  readonly change: (change: ReportSearch) => void;
}

const nothing: ReportSearch = {
  unit: undefined,
  from: undefined,
  to: undefined,
  procedure: undefined,
  rows: undefined,
  columns: undefined,
};

export function useReportFilter(): ReportFilter {
  const raw = useSearch({ strict: false });
  const navigate = useNavigate();
  const to = useRouterState({ select: (state) => state.location.pathname });
  const today = useLegalNow()().slice(0, 10);
  const me = useMe();
  const search = reportSearchOf(raw);
  const period =
    search.from === undefined || search.to === undefined
      ? periodAt('year', today)
      : { from: search.from, to: search.to };
  return {
    search,
    today,
    period,
    asked: { unit: search.unit ?? me.unit.code, ...upTo(today, period) },
    change: (change) => void navigate({ to, search: { ...nothing, ...search, ...change }, replace: true }),
  };
}
