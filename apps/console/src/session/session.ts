import type { User, UserManager } from 'oidc-client-ts';
import type { Me } from '@lienthong/contracts';
import { ask, takeTokensFrom } from '../server/ask';
import { queryClient } from '../server/query-client';
import { installationQuery } from './installation';
import { makeUserManager } from './user-manager';

type Listener = () => void;

/** Who is signed in on this tab. The API alone decides what they may do; this only knows what to show. */
class Session {
  me: Me | null = null;
  /** The token ended while someone worked: the page stays as it is until they sign in again. */
  expired = false;
  private user: User | null = null;
  private manager: UserManager | undefined;
  private readonly listeners = new Set<Listener>();

  constructor() {
    takeTokensFrom(
      () => this.user?.access_token ?? null,
      () => this.end(),
    );
  }

  readonly subscribe = (listener: Listener): Listener => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Takes up the session of this tab, if it has one. */
  async resume(): Promise<Me | null> {
    if (this.me !== null) return this.me;
    const user = await (await this.userManager()).getUser();
    if (user === null || user.expired === true) return null;
    return this.begin(user);
  }

  /** Leaves for the provider's page; comes back to `path`. */
  async signIn(path: string): Promise<void> {
    await (await this.userManager()).signinRedirect({ state: { path } });
  }

  /** Answers the path to go on with. */
  async finishSignIn(): Promise<string> {
    const user = await (await this.userManager()).signinRedirectCallback();
    await this.begin(user);
    const { path } = (user.state ?? {}) as { readonly path?: string };
    return path?.startsWith('/') === true && !path.startsWith('//') ? path : '/';
  }

  async signOut(): Promise<void> {
    queryClient.clear();
    sessionStorage.clear();
    await (await this.userManager()).signoutRedirect();
  }

  private async begin(user: User): Promise<Me> {
    this.user = user;
    const me = await ask<Me>('/me');
    this.me = me;
    this.expired = false;
    this.tell();
    return me;
  }

  private end(): void {
    if (this.me === null) return;
    this.expired = true;
    this.tell();
  }

  private tell(): void {
    this.listeners.forEach((listener) => listener());
  }

  private async userManager(): Promise<UserManager> {
    if (this.manager !== undefined) return this.manager;
    const manager = makeUserManager(await queryClient.ensureQueryData(installationQuery));
    manager.events.addUserLoaded((user) => {
      this.user = user;
    });
    manager.events.addAccessTokenExpired(() => this.end());
    this.manager = manager;
    return manager;
  }
}

export const session = new Session();
