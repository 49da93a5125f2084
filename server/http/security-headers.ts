import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

const self = "'self'";
const none = "'none'";

export interface SecurityHeaderOptions {
  /** Whether people reach us over https. */
  readonly secure: boolean;
  /** Socket addresses of this host for browsers that don't count them as `'self'`. */
  readonly connectSources: readonly string[];
  /** Hosts whose pages may show us in a frame, as an administrator set them; nobody unless set. */
  frameAncestors(): Promise<readonly string[]>;
}

/** The headers of every answer. The content policy allows files of our own host and nothing inline, and no frame around us. */
export async function setSecurityHeaders(
  app: FastifyInstance,
  options: SecurityHeaderOptions,
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
  app.addHook('onRequest', async (request, reply) => {
    // nobody looks at an answer of the API in a frame
    if (request.url.startsWith('/api/')) return;
    // what can't be asked just now stays closed, and hinders nobody
    const hosts = await options.frameAncestors().catch(() => []);
    const policy = reply.getHeader('content-security-policy');
    if (hosts.length === 0 || typeof policy !== 'string') return;
    const ancestors = hosts.map((host) => `https://${host.toLowerCase()}`).join(' ');
    // the older header knows no list: left there, it would keep everybody out
    void reply
      .removeHeader('x-frame-options')
      .header(
        'content-security-policy',
        policy.replace(`frame-ancestors ${none}`, `frame-ancestors ${self} ${ancestors}`),
      );
  });
}
