import type { FastifyRequest } from 'fastify';

/** Paths that a provider has to know. */
export const oidcPaths = {
  callback: '/api/v1/sign-in/oidc/callback',
  backChannel: '/api/v1/sign-in/oidc/back-channel',
  frontChannel: '/api/v1/sign-in/oidc/front-channel',
  signedOut: '/inloggen',
} as const;

/**
 * Our own address of such a path: that of PUBLIC_URL, or, on this machine, the name that was asked. The host of a request was
 * compared with ours before any route.
 */
export function oidcAddress(
  publicUrl: string | null,
  request: FastifyRequest,
  which: keyof typeof oidcPaths,
): URL {
  return new URL(oidcPaths[which], publicUrl ?? `http://${request.headers.host ?? 'localhost'}`);
}
