import { z } from 'zod';
import { about } from './about';

/** What the API tells browsers of, and serves to them, beside its own routes. */
export const consoleVariables = {
  OIDC_CLIENT_ID: about(
    z
      .string()
      .regex(/^[\x21-\x7e]{1,100}$/)
      .default('lienthong-console'),
    {
      description: 'Public client (authorization code with PKCE) that the console signs people in as.',
      rule: '1 to 100 letters, digits or signs, no spaces',
    },
  ),
  TEMPORAL_UI_URL: about(z.url({ protocol: /^https?$/ }).optional(), {
    description: "Temporal's own web page; the console's operators get links to it. Unset = no links.",
    rule: 'a web address (http or https)',
  }),
  CONSOLE_DIR: about(z.string().min(1).optional(), {
    description:
      'Folder of the built console; unset = dist/apps/console of this project. Without a build there, no page.',
    rule: 'the path of a folder',
  }),
} as const;
