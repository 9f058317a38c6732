import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { officeRoute } from '../app/root-route';
import { handoffSearchOf } from './handoff-search';

/** Routes of this part; all below the office's. */
export const handoffRoutes = [
  createRoute({
    getParentRoute: () => officeRoute,
    path: '/lien-thong',
    validateSearch: handoffSearchOf,
    component: lazyRouteComponent(() => import('./handoffs-page'), 'HandoffsPage'),
  }),
] as const;
