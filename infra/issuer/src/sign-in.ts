import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Interaction, Provider } from 'oidc-provider';
import type { Catalogue } from '@lienthong/domain';
import { bodyOf } from './http-exchange';
import { sendPage } from './page';
import type { SampleOfficer } from './sample-officers';
import { expiredPage, signInPage } from './sign-in-page';

/** Who can sign in, and which of them are in office now. */
export interface SignInParts {
  readonly catalogue?: Catalogue;
  readonly officers: readonly SampleOfficer[];
  /** Legal date, where it matters: units of other years stay off the page. */
  readonly today?: () => string;
}

/** The pages between the provider's question who someone is, and their answer. */
export class SignIn {
  constructor(
    private readonly provider: Provider,
    private readonly parts: SignInParts,
  ) {}

  /** `GET /sign-in/{id}` shows who can sign in, `POST` with a `subject` signs in. */
  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const interaction = await this.interactionOf(request, response);
    if (interaction === undefined) return sendPage(response, expiredPage);
    if (request.method === 'POST') {
      const { subject } = await bodyOf(request);
      const officer = this.parts.officers.find(({ sub }) => sub === subject);
      if (officer !== undefined) {
        return this.provider.interactionFinished(request, response, { login: { accountId: officer.sub } });
      }
    }
    const page = signInPage(this.parts.catalogue, this.parts.today?.());
    sendPage(response, request.method === 'POST' ? { ...page, status: 400 } : page, interaction.params.redirect_uri);
  }

  private async interactionOf(request: IncomingMessage, response: ServerResponse): Promise<Interaction | undefined> {
    try {
      const interaction = await this.provider.interactionDetails(request, response);
      // The cookie belongs to one sign-in; an address of another is out of date.
      return request.url?.split('?', 1)[0] === `/sign-in/${interaction.uid}` ? interaction : undefined;
    } catch {
      return undefined;
    }
  }
}
