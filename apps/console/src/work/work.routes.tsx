import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { officeRoute } from '../app/root-route';
import { searchOf } from './work-search';

/** Routes of this part; all below the office's. */
export const workRoutes = [
  createRoute({
    getParentRoute: () => officeRoute,
    path: '/viec',
    validateSearch: searchOf,
    component: lazyRouteComponent(() => import('./work-page'), 'WorkPage'),
  }),
  createRoute({
    getParentRoute: () => officeRoute,
    path: '/vang-mat',
    component: lazyRouteComponent(() => import('./absences-page'), 'AbsencesPage'),
  }),
] as const;
