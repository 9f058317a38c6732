import type { FastifyHelmetOptions } from '@fastify/helmet';

/**
 * What a page of this service may load and reach: itself, and the issuer for signing in. `blob:` frames are slips and
 * reports that the console fetched; Ant Design writes its styles into the page.
 *
 * @param issuer address of the token issuer
 */
export function securityHeaders(issuer: string): FastifyHelmetOptions {
  const { origin } = new URL(issuer);
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        scriptSrcAttr: ["'none'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'", origin],
        frameSrc: [origin, 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
  };
}
