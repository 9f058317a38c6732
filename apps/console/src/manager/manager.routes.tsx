import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { officeRoute } from '../app/root-route';
import { reportedSearchOf } from './dossiers/reported-search';
import { keepFilter } from './filter/keep-filter';
import { reportSearchOf } from './filter/report-search';

const search = { middlewares: [keepFilter] };

/** Routes of this part; all below the office's. The four pages share their filter; the list has one of its own. */
export const managerRoutes = [
  createRoute({
    getParentRoute: () => officeRoute,
    path: '/dieu-hanh',
    validateSearch: reportSearchOf,
    search,
    component: lazyRouteComponent(() => import('./now/now-page'), 'NowPage'),
  }),
  createRoute({
    getParentRoute: () => officeRoute,
    path: '/dieu-hanh/ty-le',
    validateSearch: reportSearchOf,
    search,
    component: lazyRouteComponent(() => import('./rates/rates-page'), 'RatesPage'),
  }),
  createRoute({
    getParentRoute: () => officeRoute,
    path: '/dieu-hanh/thoi-gian',
    validateSearch: reportSearchOf,
    search,
    component: lazyRouteComponent(() => import('./time/time-page'), 'TimePage'),
  }),
  createRoute({
    getParentRoute: () => officeRoute,
    path: '/dieu-hanh/bao-cao',
    validateSearch: reportSearchOf,
    search,
    component: lazyRouteComponent(() => import('./official/official-page'), 'OfficialPage'),
  }),
  createRoute({
    getParentRoute: () => officeRoute,
    path: '/dieu-hanh/ho-so',
    validateSearch: reportedSearchOf,
    component: lazyRouteComponent(() => import('./dossiers/reported-page'), 'ReportedPage'),
  }),
] as const;
