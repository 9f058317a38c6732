import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { officeRoute } from '../app/root-route';
import { searchOfAct } from './acts/act-search';
import { searchOfBoard } from './board/board-search';

/** Routes of this part; all below the office's. */
export const operatorRoutes = [
  createRoute({
    getParentRoute: () => officeRoute,
    path: '/van-hanh',
    validateSearch: searchOfBoard,
    component: lazyRouteComponent(() => import('./board/board-page'), 'BoardPage'),
  }),
  createRoute({
    getParentRoute: () => officeRoute,
    path: '/van-hanh/ho-so/$code',
    component: lazyRouteComponent(() => import('./instance/instance-page'), 'InstancePage'),
  }),
  createRoute({
    getParentRoute: () => officeRoute,
    path: '/van-hanh/dot',
    component: lazyRouteComponent(() => import('./acts/acts-page'), 'ActsPage'),
  }),
  createRoute({
    getParentRoute: () => officeRoute,
    path: '/van-hanh/dot/moi',
    validateSearch: searchOfAct,
    component: lazyRouteComponent(() => import('./acts/new-act-page'), 'NewActPage'),
  }),
  createRoute({
    getParentRoute: () => officeRoute,
    path: '/van-hanh/dot/$id',
    component: lazyRouteComponent(() => import('./acts/act-page'), 'ActPage'),
  }),
  createRoute({
    getParentRoute: () => officeRoute,
    path: '/van-hanh/su-kien-treo',
    component: lazyRouteComponent(() => import('./records/dead-letters-page'), 'DeadLettersPage'),
  }),
  createRoute({
    getParentRoute: () => officeRoute,
    path: '/van-hanh/su-kien-treo/$code',
    component: lazyRouteComponent(() => import('./records/dead-letter-page'), 'DeadLetterPage'),
  }),
  createRoute({
    getParentRoute: () => officeRoute,
    path: '/van-hanh/nhat-ky',
    component: lazyRouteComponent(() => import('./records/trail-page'), 'TrailPage'),
  }),
  createRoute({
    getParentRoute: () => officeRoute,
    path: '/van-hanh/suc-khoe',
    component: lazyRouteComponent(() => import('./records/health-page'), 'HealthPage'),
  }),
] as const;
