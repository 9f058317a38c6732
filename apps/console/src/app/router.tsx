import { createRoute, createRouter } from '@tanstack/react-router';
import { deskRoutes } from '../desk/desk.routes';
import { dossierRoutes } from '../dossier/dossier.routes';
import { handoffRoutes } from '../handoffs/handoff.routes';
import { managerRoutes } from '../manager/manager.routes';
import { operatorRoutes } from '../operator/operator.routes';
import { callbackPath } from '../session/user-manager';
import { workRoutes } from '../work/work.routes';
import { homeRoute, officeRoute, rootRoute } from './root-route';
import { SignInPage } from './sign-in-page';

const signInRoute = createRoute({ getParentRoute: () => rootRoute, path: callbackPath, component: SignInPage });

const routeTree = rootRoute.addChildren([
  signInRoute,
  officeRoute.addChildren([
    homeRoute,
    ...deskRoutes,
    ...workRoutes,
    ...handoffRoutes,
    ...dossierRoutes,
    ...operatorRoutes,
    ...managerRoutes,
  ]),
]);

export const router = createRouter({ routeTree, defaultPreload: 'intent', scrollRestoration: true });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
