import { expect, test, vi } from 'vitest';
import type { Asker } from '../support/app-server.ts';
import { realOrganisation } from '../support/real-organisation.ts';

vi.setConfig({ testTimeout: 60_000 });

/** What an answer says of frames: the last part of its content policy, the parts before it, and the older header. */
async function framing(asker: Asker, path: string) {
  const { headers } = await asker.ask('GET', path);
  const parts = (headers.get('content-security-policy') ?? '').split(';').map((part) => part.trim());
  return {
    ancestors: parts.at(-1),
    before: parts.slice(0, -1).join('; '),
    older: headers.get('x-frame-options'),
  };
}

const pages = ['/', '/borden', '/inloggen', '/nergens', '/healthz'];
const closed = { ancestors: "frame-ancestors 'none'", older: 'DENY' };

test('nobody may show us in a frame, until an administrator names whose pages may, and again when none is left', async () => {
  const { server, administrator } = await realOrganisation();
  const set = (frameAncestors: readonly string[]) =>
    administrator.ask('PATCH', '/api/v1/settings', { frameAncestors });
  const before = await framing(server.nobody, '/');
  for (const path of pages) expect(await framing(server.nobody, path)).toMatchObject(closed);
  expect((await set(['teams.microsoft.com', '*.Cloud.microsoft'])).status).toBe(200);
  for (const path of pages)
    expect(await framing(server.nobody, path)).toEqual({
      ancestors: "frame-ancestors 'self' https://teams.microsoft.com https://*.cloud.microsoft",
      before: before.before,
      older: null,
    });
  // an answer for programs is no page, and the provider's frame for signing out has a rule of its own
  for (const path of ['/api/v1/me', '/api/v1/sign-in', '/api/docs'])
    expect(await framing(administrator, path)).toMatchObject(closed);
  expect(await framing(server.nobody, '/api/v1/sign-in/oidc/front-channel')).toEqual({
    ancestors: "frame-ancestors 'none'",
    before: "default-src 'none'",
    older: null,
  });
  expect((await set([])).status).toBe(200);
  for (const path of pages) expect(await framing(server.nobody, path)).toMatchObject(closed);
});

test('nothing but the name of a host can come into the policy by that setting', async () => {
  const { server, administrator } = await realOrganisation();
  for (const host of [
    '*',
    'https://teams.microsoft.com',
    "teams.microsoft.com; script-src 'unsafe-inline'",
    'teams.microsoft.com evil.example',
    "'self'",
    'teams.microsoft.com\r\nx: y',
    'teams.microsoft.com\n',
    '*.*.com',
  ])
    expect((await administrator.ask('PATCH', '/api/v1/settings', { frameAncestors: [host] })).status).toBe(
      400,
    );
  expect(await framing(server.nobody, '/')).toMatchObject(closed);
});
