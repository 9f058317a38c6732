import { UserManager, WebStorageStateStore } from 'oidc-client-ts';
import type { Installation } from '@lienthong/contracts';

/** Where the provider sends people back to. */
export const callbackPath = '/dang-nhap';

/**
 * Signing in by code flow with PKCE. Tokens live in this tab only: desks share machines, and a closed tab should forget.
 */
export function makeUserManager({ signIn }: Installation): UserManager {
  return new UserManager({
    authority: signIn.issuer,
    client_id: signIn.clientId,
    scope: signIn.scope,
    resource: signIn.resource,
    redirect_uri: location.origin + callbackPath,
    post_logout_redirect_uri: `${location.origin}/`,
    response_type: 'code',
    automaticSilentRenew: true,
    userStore: new WebStorageStateStore({ store: sessionStorage }),
    stateStore: new WebStorageStateStore({ store: sessionStorage }),
  });
}
