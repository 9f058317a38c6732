import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { officeRoute } from '../app/root-route';
import { listSearchOf } from './list/list-search';
import { pageSearchOf } from './page/page-search';

/** Routes of this part; all below the office's. */
export const dossierRoutes = [
  createRoute({
    getParentRoute: () => officeRoute,
    path: '/ho-so',
    validateSearch: listSearchOf,
    component: lazyRouteComponent(() => import('./list/dossier-list-page'), 'DossierListPage'),
  }),
  createRoute({
    getParentRoute: () => officeRoute,
    path: '/ho-so/$code',
    validateSearch: pageSearchOf,
    component: lazyRouteComponent(() => import('./page/dossier-page'), 'DossierPage'),
  }),
] as const;
