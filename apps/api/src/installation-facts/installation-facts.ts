import { apiResource } from '@lienthong/contracts';
import type { Installation } from '@lienthong/contracts';
import type { EnvOf } from '@lienthong/platform';

type Facts = Pick<EnvOf<'api'>, 'OIDC_ISSUER' | 'OIDC_CLIENT_ID' | 'TEMPORAL_UI_URL' | 'TEMPORAL_NAMESPACE'>;

/** Every provider has these scopes; more of a person than a name is not asked for. */
const scope = 'openid profile';

/** What of this installation a browser is told before anyone has signed in: nothing that is secret. */
export class InstallationFacts {
  readonly signIn: Installation['signIn'];
  readonly links: Installation['links'];

  constructor(env: Facts) {
    this.signIn = { issuer: env.OIDC_ISSUER, clientId: env.OIDC_CLIENT_ID, scope, resource: apiResource };
    this.links = { temporalUi: env.TEMPORAL_UI_URL ?? null, temporalNamespace: env.TEMPORAL_NAMESPACE };
  }
}
