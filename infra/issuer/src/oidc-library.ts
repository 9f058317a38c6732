import type * as Library from 'oidc-provider';

const nodeNotice = 'oidc-provider WARNING: Unsupported runtime';

/**
 * The OpenID Connect library. It is written for Node 22; the one thing of it that Node 20 lacks is `URL.parse`. With
 * that in place everything that the issuer's spec does works, so its notice at every start would only worry people.
 */
export async function oidcLibrary(): Promise<typeof Library> {
  if (!('parse' in URL)) Object.assign(URL, { parse: parsedOrNull });
  const { warn } = console;
  console.warn = (...told: unknown[]) => {
    if (!String(told[0]).includes(nodeNotice)) warn(...told);
  };
  try {
    return await import('oidc-provider');
  } finally {
    console.warn = warn;
  }
}

function parsedOrNull(text: string, base?: string): URL | null {
  return URL.canParse(text, base) ? new URL(text, base) : null;
}
