import type { RouteRule } from '@verbeterbord/server/auth/route-rules.ts';
import {
  canInOrganisation,
  canOnBoard,
  canOnTeam,
  type BoardVerb,
  type OrganisationVerb,
  type TeamVerb,
} from '@verbeterbord/shared/domain/permission.ts';
import { expect, test, vi } from 'vitest';
import { startApp, type AppServer } from '../support/app-server.ts';
import { everybody, type Somebody } from '../support/everybody.ts';

vi.setConfig({ testTimeout: 120_000 });

/** Every route of the API and who may use it, written down a second time: a route that isn't here fails, and so does another rule. */
const routes: Readonly<Record<string, RouteRule>> = {
  'GET /healthz': 'public',
  'GET /readyz': 'public',
  // looks for itself: this machine, or a token for figures
  'GET /metrics': 'public',
  'GET /api/docs': 'public',
  'GET /api/docs.css': 'public',
  'GET /api/v1/openapi.json': 'public',
  'GET /api/v1/me': 'signed-in',
  'DELETE /api/v1/session': 'somebody',
  'GET /api/v1/my-sessions': 'somebody',
  'DELETE /api/v1/my-sessions/:id': 'somebody',
  'POST /api/v1/my-sessions/end-all': 'somebody',
  'GET /api/v1/tokens': 'organisation:administer',
  'POST /api/v1/tokens': 'organisation:administer',
  'DELETE /api/v1/tokens/:id': 'organisation:administer',
  'GET /api/v1/demo/people': 'public',
  'POST /api/v1/demo/session': 'public',
  'GET /api/v1/boards': 'member',
  'POST /api/v1/boards': 'member',
  'GET /api/v1/boards/:id': 'board:view',
  'PATCH /api/v1/boards/:id': 'board:manage',
  'GET /api/v1/boards/:id/about': 'board:view',
  'POST /api/v1/boards/:id/visits': 'board:visit',
  'POST /api/v1/boards/:id/imports': 'board:edit',
  'POST /api/v1/boards/:id/imports/preview': 'board:edit',
  'POST /api/v1/teams/:id/imports': 'team:create-board',
  'POST /api/v1/teams/:id/imports/preview': 'team:create-board',
  'GET /api/v1/boards/:id/changes': 'board:visit',
  'POST /api/v1/boards/:id/cycles/:number/close': 'board:close',
  'GET /api/v1/boards/:id/cycles/:number/mood': 'board:close',
  'PUT /api/v1/boards/:id/cycles/:number/mood': 'board:close',
  'GET /api/v1/boards/:id/records': 'board:history',
  'GET /api/v1/boards/:id/records/export': 'board:history',
  'GET /api/v1/boards/:id/records/:number': 'board:history',
  'GET /api/v1/boards/:id/records/:number/export': 'board:history',
  'GET /api/v1/boards/:id/figures': 'board:history',
  'GET /api/v1/boards/:id/departed/:card': 'board:history',
  'GET /api/v1/boards/:id/epochs/:epoch': 'board:edit',
  'POST /api/v1/boards/:id/epochs/:epoch/edits': 'board:edit',
  'GET /api/v1/boards/:id/late-edits': 'board:visit',
  'POST /api/v1/boards/:id/late-edits/seen': 'board:visit',
  'GET /api/v1/boards/:id/news': 'board:visit',
  'GET /api/v1/boards/:id/news/count': 'board:visit',
  'POST /api/v1/boards/:id/news/seen': 'board:visit',
  'GET /api/v1/news': 'member',
  'POST /api/v1/boards/:id/actions': 'board:edit',
  'PATCH /api/v1/boards/:id/actions/:actionId': 'board:edit',
  'GET /api/v1/my-actions': 'member',
  'POST /api/v1/boards/:id/questions': 'board:ask',
  'GET /api/v1/boards/:id/cards/:kind/:card/questions': 'board:visit',
  'GET /api/v1/teams/:id/questions': 'team:overview',
  'GET /api/v1/questions/:id': 'question:view',
  'POST /api/v1/questions/:id/steps': 'question:speak',
  'POST /api/v1/questions/:id/comments': 'question:comment',
  'GET /api/v1/search': 'member',
  'GET /api/v1/teams': 'member',
  'POST /api/v1/teams': 'organisation:administer',
  'PATCH /api/v1/teams/:id': 'team:edit',
  'DELETE /api/v1/teams/:id': 'team:move',
  'GET /api/v1/teams/:id/members': 'team:view',
  'PUT /api/v1/teams/:id/members/:personId': 'team:edit',
  'DELETE /api/v1/teams/:id/members/:personId': 'team:edit',
  'PUT /api/v1/teams/:id/delegate': 'team:edit',
  'GET /api/v1/teams/:id/calendar': 'team:view',
  'GET /api/v1/teams/:id/meetings': 'team:overview',
  'POST /api/v1/teams/:id/meetings': 'team:speak',
  'GET /api/v1/teams/:id/meetings/:meeting': 'team:overview',
  'POST /api/v1/teams/:id/meetings/:meeting/steps': 'team:speak',
  'GET /api/v1/teams/:id/meetings/:meeting/export': 'team:overview',
  'GET /api/v1/teams/:id/reports/:cycle': 'team:overview',
  'GET /api/v1/teams/:id/reports/:cycle/export': 'team:overview',
  'POST /api/v1/teams/:id/calendar/changes': 'team:edit',
  'DELETE /api/v1/teams/:id/calendar/changes/:change': 'team:edit',
  'GET /api/v1/teams/:id/overview': 'team:overview',
  'GET /api/v1/teams/:id/overview/ambitions': 'team:overview',
  'GET /api/v1/teams/:id/overview/teams/:team': 'team:overview',
  'GET /api/v1/boards/:id/ambitions-above': 'board:view',
  'GET /api/v1/boards/:id/goals/:goal/actions': 'board:view',
  'GET /api/v1/boards/:id/awaitable': 'board:ask',
  'POST /api/v1/boards/:id/dependencies': 'board:ask',
  'DELETE /api/v1/boards/:id/dependencies/:dependency': 'board:ask',
  'GET /api/v1/teams/:id/offers': 'team:overview',
  'POST /api/v1/teams/:id/offers': 'team:speak',
  'GET /api/v1/offers/:id': 'offer:view',
  'POST /api/v1/offers/:id/steps': 'offer:view',
  'GET /api/v1/people': 'organisation:directory',
  'POST /api/v1/people': 'organisation:administer',
  'PATCH /api/v1/people/:id': 'organisation:administer',
  'GET /api/v1/administration/people': 'organisation:administer',
  'GET /api/v1/settings/sign-in': 'organisation:administer',
  'PUT /api/v1/settings/sign-in': 'organisation:administer',
  'POST /api/v1/settings/sign-in/test': 'organisation:administer',
  'GET /api/v1/sign-in': 'public',
  'POST /api/v1/sign-in/enrol/passkey': 'public',
  'POST /api/v1/sign-in/enrol/passkey/options': 'public',
  'POST /api/v1/sign-in/enrol/totp': 'public',
  'POST /api/v1/sign-in/enrol/totp/confirm': 'public',
  'GET /api/v1/sign-in/oidc': 'public',
  'POST /api/v1/sign-in/oidc': 'public',
  'POST /api/v1/sign-in/oidc/back-channel': 'public',
  'GET /api/v1/sign-in/oidc/callback': 'public',
  'GET /api/v1/sign-in/oidc/front-channel': 'public',
  'POST /api/v1/sign-in/oidc/sign-out': 'somebody',
  'POST /api/v1/sign-in/passkey': 'public',
  'POST /api/v1/sign-in/passkey/options': 'public',
  'POST /api/v1/sign-in/password': 'public',
  'POST /api/v1/sign-in/recovery': 'public',
  'POST /api/v1/sign-in/totp': 'public',
  'POST /api/v1/passwords': 'public',
  'POST /api/v1/passwords/forgotten': 'public',
  'POST /api/v1/set-up': 'public',
  'POST /api/v1/set-up/read': 'public',
  'GET /api/v1/invitations': 'organisation:administer',
  'POST /api/v1/invitations': 'organisation:administer',
  'DELETE /api/v1/invitations/:invitation': 'member',
  'POST /api/v1/invitations/accept': 'public',
  'POST /api/v1/invitations/read': 'public',
  'GET /api/v1/teams/:id/invitations': 'team:invite',
  'POST /api/v1/teams/:id/invitations': 'team:invite',
  'GET /api/v1/boards/:id/guest-links': 'board:share',
  'POST /api/v1/boards/:id/guest-links': 'board:share',
  'DELETE /api/v1/boards/:id/guest-links/:link': 'board:share',
  'GET /api/v1/guest-links': 'organisation:administer',
  'DELETE /api/v1/guest-links/:link': 'organisation:administer',
  'POST /api/v1/guest-visits': 'public',
  'POST /api/v1/guest-visits/read': 'public',
  'POST /api/v1/display-pairings': 'public',
  'POST /api/v1/display-pairings/claim': 'public',
  'GET /api/v1/display': 'display',
  'GET /api/v1/displays': 'organisation:administer',
  // whose screen it is, displays-rights.test.ts tries
  'POST /api/v1/displays': 'member',
  'PATCH /api/v1/displays/:id': 'member',
  'DELETE /api/v1/displays/:id': 'member',
  'GET /api/v1/boards/:id/displays': 'board:share',
  'DELETE /api/v1/boards/:id/displays/:display': 'board:share',
  'GET /api/v1/my-account': 'account',
  'POST /api/v1/my-account/passkeys': 'account',
  'POST /api/v1/my-account/passkeys/options': 'account',
  'POST /api/v1/my-account/passkeys/remove': 'account',
  'POST /api/v1/my-account/password': 'account',
  'POST /api/v1/my-account/recovery-codes': 'account',
  'POST /api/v1/my-account/totp': 'account',
  'POST /api/v1/my-account/totp/confirm': 'account',
  'POST /api/v1/my-account/totp/remove': 'account',
  'GET /api/v1/my-sign-ons': 'account',
  'POST /api/v1/my-sign-ons': 'account',
  'POST /api/v1/my-sign-ons/unlink': 'account',
  'POST /api/v1/people/:id/deactivate': 'organisation:administer',
  'POST /api/v1/people/:id/erase': 'organisation:administer',
  'POST /api/v1/people/:id/hand-over': 'organisation:administer',
  'POST /api/v1/people/:id/password-link': 'organisation:administer',
  'POST /api/v1/people/:id/reactivate': 'organisation:administer',
  'POST /api/v1/people/:id/reset-second-factor': 'organisation:administer',
  'GET /api/v1/settings': 'organisation:administer',
  'PATCH /api/v1/settings': 'organisation:administer',
  'GET /api/v1/group-mappings': 'organisation:administer',
  'PUT /api/v1/group-mappings': 'organisation:administer',
  'GET /api/v1/audit': 'organisation:administer',
  'GET /api/v1/audit/check': 'organisation:administer',
  'GET /api/v1/audit/export': 'organisation:administer',
  'GET /api/v1/backups': 'organisation:administer',
  'POST /api/v1/backups': 'organisation:administer',
  'GET /api/v1/notices': 'member',
  'POST /api/v1/notices/seen': 'member',
  'GET /api/v1/my-post': 'account',
  'PUT /api/v1/my-post': 'account',
  'GET /api/v1/my-diary-feed': 'account',
  'POST /api/v1/my-diary-feed': 'account',
  'DELETE /api/v1/my-diary-feed': 'account',
  'POST /api/v1/post/off': 'public',
  'POST /api/v1/post/on': 'public',
  'POST /api/v1/post/one-click': 'public',
};

/** What the table of rights says: let in, or the status of the refusal. */
function expected(who: Somebody, method: string, rule: RouteRule): 'in' | 401 | 403 | 404 {
  if (rule === 'public') return 'in';
  if (who.token !== null && !tokenCan(who.token, method, rule)) return 403;
  if (rule === 'signed-in') return 'in';
  if (rule === 'display') return who.board === 'display' ? 'in' : 404;
  if (rule === 'somebody') return who.board === 'display' ? 404 : 'in';
  if (rule === 'member' || rule === 'account') return who.organisation === 'guest' ? 404 : 'in';
  const [subject, verb] = rule.split(':') as [string, string];
  if (subject === 'organisation') {
    if (canInOrganisation(who.organisation, verb as OrganisationVerb)) return 'in';
    return who.organisation === 'guest' ? 404 : 403;
  }
  // there is none of this id; who stands how to one that there is, questions-rights.test.ts and crossings.test.ts try
  if (subject === 'question' || subject === 'offer') return 404;
  if (subject === 'board')
    return who.board === 'none' ? 404 : canOnBoard(who.board, verb as BoardVerb) ? 'in' : 403;
  if (who.team === 'none') return 404;
  const standings = [who.team, who.alsoInTeam ?? 'none'];
  return standings.some((standing) => canOnTeam(standing, verb as TeamVerb)) ? 'in' : 403;
}

/** A program reads what its person may, writes on boards when it may write, and never administers. */
function tokenCan(token: 'read' | 'write' | 'metrics', method: string, rule: RouteRule): boolean {
  const readable = [
    'signed-in',
    'somebody',
    'member',
    'board:view',
    'board:visit',
    'board:edit',
    'board:history',
    'team:view',
    'team:overview',
    'question:view',
    'offer:view',
    'organisation:directory',
  ];
  if (method === 'GET') return token !== 'metrics' && readable.includes(rule);
  return token === 'write' && (rule === 'board:visit' || rule === 'board:edit');
}

interface Probe {
  readonly status: number;
  readonly text: string;
}

/**
 * Knocks without entering: a body that isn't JSON is refused only after the rule let it in, and so is an id that is none.
 * Nothing is ever changed.
 */
async function knock(who: Somebody['asker'], route: string, about: string): Promise<Probe> {
  const [method = '', path = ''] = route.split(' ');
  const address = path.replace(':id', about).replaceAll(/:\w+/g, 'NONE');
  return method === 'GET' ? who.ask('GET', address) : who.ask(method, address, '{');
}

function apiRoutes(server: AppServer): { readonly name: string; readonly rule: RouteRule }[] {
  return server.app.http.ruledRoutes
    .filter(({ method }) => method !== 'HEAD')
    .map(({ method, url, rule }) => ({ name: `${method} ${url}`, rule }));
}

test('every route is written down here with its rule, and nothing outside the API is behind one', async () => {
  const server = await startApp();
  const files = apiRoutes(server).filter(({ name }) => !(name in routes) && !name.includes(' /api/'));
  expect(files.filter(({ rule }) => rule !== 'public')).toEqual([]);
  const api = apiRoutes(server).filter(({ name }) => name in routes || name.includes(' /api/'));
  expect(Object.fromEntries(api.map(({ name, rule }) => [name, rule]))).toEqual(routes);
});

test('every route lets in exactly those that the table of rights names', async () => {
  const server = await startApp();
  const people = await everybody(server);
  const wrong: unknown[] = [];
  for (const { name, rule } of apiRoutes(server)) {
    if (rule === 'public') continue;
    const [method = ''] = name.split(' ');
    for (const who of people) {
      // a person's or token's own id, and not a team's
      const about = rule.startsWith('board') || rule.startsWith('team') ? who.about : 'NONE';
      const { status, text } = await knock(who.asker, name, about);
      const wanted = expected(who, method, rule);
      const got = status === 401 || status === 403 || status === 404 ? status : 'in';
      if (got !== wanted) wrong.push({ name, rule, who: who.name, wanted, status, text });
    }
  }
  expect(wrong).toEqual([]);
});

test('nobody without a session gets past the door of anything that is not public', async () => {
  const server = await startApp();
  for (const { name, rule } of apiRoutes(server)) {
    if (rule === 'public') continue;
    const { status, text } = await knock(server.nobody, name, 'thuis');
    expect([name, status, text]).toEqual([name, 401, expect.stringContaining('"not-signed-in"')]);
  }
});

test('what one may not know of and what does not exist answer with the same bytes', async () => {
  const server = await startApp();
  const people = await everybody(server);
  for (const { name, rule } of apiRoutes(server)) {
    const [method = ''] = name.split(' ');
    if (!rule.startsWith('board:') && !rule.startsWith('team:')) continue;
    for (const who of people.filter((each) => expected(each, method, rule) === 404)) {
      const known = await knock(who.asker, name, 'thuis');
      const invented = await knock(who.asker, name, 'bestaat-niet');
      expect([name, who.name, known.status, known.text]).toEqual([name, who.name, 404, invented.text]);
    }
  }
});
