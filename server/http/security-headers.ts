import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

const self = "'self'";
const none = "'none'";

/**
 * The headers of every answer. The content policy allows files of our own host and nothing inline; `connectSources` are
 * socket addresses of this host for browsers that don't count them as `'self'`.
 */
export async function setSecurityHeaders(
  app: FastifyInstance,
  options: { readonly secure: boolean; readonly connectSources: readonly string[] },
): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: [none],
        scriptSrc: [self],
        styleSrc: [self],
        imgSrc: [self, 'data:', 'blob:'],
        fontSrc: [self],
        connectSrc: [self, ...options.connectSources],
        workerSrc: [self],
        manifestSrc: [self],
        baseUri: [none],
        formAction: [self],
        frameAncestors: [none],
      },
    },
    // only where it is true: a browser would refuse http on this host for a year
    strictTransportSecurity: options.secure ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
  });
}
