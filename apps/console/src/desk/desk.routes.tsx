import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { officeRoute } from '../app/root-route';
import { codeSearchOf } from './giving/code-in-address';

/** Routes of this part; all below the office's. */
export const deskRoutes = [
  createRoute({
    getParentRoute: () => officeRoute,
    path: '/mot-cua',
    component: lazyRouteComponent(() => import('./desk-page'), 'DeskPage'),
  }),
  createRoute({
    getParentRoute: () => officeRoute,
    path: '/mot-cua/danh-sach/$list',
    component: lazyRouteComponent(() => import('./desk-list-page'), 'DeskListPage'),
  }),
  createRoute({
    getParentRoute: () => officeRoute,
    path: '/mot-cua/tiep-nhan',
    component: lazyRouteComponent(() => import('./receive/receive-page'), 'ReceivePage'),
  }),
  createRoute({
    getParentRoute: () => officeRoute,
    path: '/mot-cua/nhan-theo-nhom',
    component: lazyRouteComponent(() => import('./group/group-page'), 'GroupPage'),
  }),
  createRoute({
    getParentRoute: () => officeRoute,
    path: '/mot-cua/tra-ket-qua',
    validateSearch: codeSearchOf,
    component: lazyRouteComponent(() => import('./giving/giving-page'), 'GivingPage'),
  }),
] as const;
