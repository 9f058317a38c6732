import { Outlet, createRootRoute, createRoute, redirect } from '@tanstack/react-router';
import { session } from '../session/session';
import { FailedPage, NotFoundPage } from './failed-page';
import { homeOf } from './navigation';
import { Shell } from './shell';

export const rootRoute = createRootRoute({
  component: Outlet,
  notFoundComponent: NotFoundPage,
  errorComponent: FailedPage,
});

/** Everything that needs someone to be signed in. */
export const officeRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'office',
  component: Shell,
  beforeLoad: async ({ location }) => {
    const me = await session.resume();
    if (me !== null) return;
    await session.signIn(location.href);
    // The browser is on its way to the provider: nothing of ours is shown any more.
    await new Promise(() => undefined);
  },
});

export const homeRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/',
  beforeLoad: async () => {
    const me = await session.resume();
    if (me !== null) throw redirect({ to: homeOf(me) });
  },
});
