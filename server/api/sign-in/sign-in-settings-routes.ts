import {
  changedSignInSettings,
  changeGroupMappings,
  changeSignInSettings,
  groupMappings,
  signInSettings,
  signInTest,
  testSignIn,
  type SignInSettings,
} from '@verbeterbord/shared/api/sign-on.ts';
import { asId, type SessionId } from '@verbeterbord/shared/ids.ts';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { issuerOf } from '../../auth/oidc/check-settings.ts';
import type { OidcConfig } from '../../auth/oidc/oidc-config.ts';
import { secretPurpose } from '../../auth/oidc/oidc-configs.ts';
import type { OidcParts } from '../../auth/oidc/oidc-parts.ts';
import { testProvider } from '../../auth/oidc/test-provider.ts';
import { whoAsks } from '../../auth/route-rules.ts';
import type { PeopleStore } from '../../storage/people/people.ts';
import type { TeamStore } from '../../storage/people/teams.ts';
import type { WaysIn } from '../../storage/people/ways-in.ts';
import { setSignIn } from '../../usecases/sign-in/set-sign-in.ts';
import { setGroupMappings } from '../../usecases/teams/set-group-mappings.ts';
import { accepted } from '../accepted.ts';
import type { ApiApp } from '../api-app.ts';
import { askedBy } from '../asked-by.ts';
import { describe } from '../describe.ts';
import { oidcAddress } from './oidc-addresses.ts';

export interface SignInSettingsDeps {
  readonly oidc: OidcParts;
  readonly teams: TeamStore;
  readonly people: PeopleStore;
  /** By what people can sign in now. */
  readonly waysIn: () => Promise<WaysIn>;
}

const administer = { rule: 'organisation:administer' } as const;

/** How people sign in, with a test of the provider, and which groups of the directory stand for which teams. */
export function signInSettingsRoutes(app: ApiApp, { oidc, teams, people, waysIn }: SignInSettingsDeps): void {
  app.get(
    '/settings/sign-in',
    {
      config: administer,
      schema: describe('How people sign in', 'settings', { 200: signInSettings }),
    },
    (request) => settingsFor(oidc, request),
  );

  app.put(
    '/settings/sign-in',
    {
      config: administer,
      schema: {
        ...describe('Change how people sign in; ends what was begun by a way that closes', 'settings', {
          200: changedSignInSettings,
        }),
        body: changeSignInSettings,
      },
    },
    async (request) => {
      const { oidc: asked } = request.body;
      const change = {
        ...request.body,
        oidc: asked === null ? null : { ...asked, issuer: issuerOf(asked.issuer) },
      };
      const deps = {
        ...oidc,
        people,
        waysIn,
        seal: (secret: string) => oidc.box.seal(secretPurpose, secret),
        fixedIssuer: oidc.configs.fixed ? ((await oidc.configs.oidc())?.issuer ?? null) : null,
      };
      const { person, session } = whoAsks(request);
      const input = { change, by: person.id, session: asId<SessionId>(session), origin: request.ip };
      const ended = accepted(await setSignIn(deps, input));
      return Object.assign(await settingsFor(oidc, request), { ended });
    },
  );

  app.post(
    '/settings/sign-in/test',
    {
      config: { ...administer, rateLimit: { max: 30, timeWindow: 60_000 } },
      schema: {
        ...describe('Try whether people could sign in at the provider', 'settings', { 200: signInTest }),
        body: testSignIn,
      },
    },
    async (request) => {
      const config = await configToTest(oidc, request.body);
      const checks = await testProvider(config);
      const ok = checks.every(({ problem }) => problem === null);
      await oidc.audit.add({
        ...askedBy(request),
        action: 'sign-in-tested',
        objectKind: 'setting',
        object: 'oidc',
        result: 'done',
        detail: { issuer: config.issuer, ok, problem: checks.at(-1)?.problem ?? null },
      });
      return { ok, checks: [...checks] };
    },
  );

  app.get(
    '/group-mappings',
    {
      config: administer,
      schema: describe('Which groups of the directory stand for which teams', 'settings', {
        200: groupMappings,
      }),
    },
    async () => ({ mappings: await oidc.mappings.list() }),
  );

  app.put(
    '/group-mappings',
    {
      config: administer,
      schema: {
        ...describe('Say which groups of the directory stand for which teams', 'settings', {
          200: groupMappings,
        }),
        body: changeGroupMappings,
      },
    },
    async (request) => {
      const { mappings } = request.body;
      const by = whoAsks(request).person.id;
      accepted(await setGroupMappings({ ...oidc, teams }, { mappings, by, origin: request.ip }));
      return { mappings: await oidc.mappings.list() };
    },
  );
}

async function settingsFor(oidc: OidcParts, request: FastifyRequest): Promise<SignInSettings> {
  const { localAccounts, secondFactor } = await oidc.settings.all();
  const config = await oidc.configs.oidc();
  const address = (which: Parameters<typeof oidcAddress>[2]): string =>
    oidcAddress(oidc.publicUrl, request, which).href;
  return {
    localAccounts,
    secondFactor,
    oidc: config === null ? null : shown(config),
    fixed: oidc.configs.fixed,
    addresses: {
      callback: address('callback'),
      signedOut: address('signedOut'),
      backChannel: address('backChannel'),
      frontChannel: address('frontChannel'),
    },
  };
}

function shown({ clientSecret, ...rest }: OidcConfig): NonNullable<SignInSettings['oidc']> {
  return { ...rest, hasSecret: clientSecret !== null };
}

/** What is being typed, or what is set. The secret that is kept goes to the provider that it was given for, and to no other. */
async function configToTest(oidc: OidcParts, { provider }: z.infer<typeof testSignIn>): Promise<OidcConfig> {
  const set = await oidc.configs.oidc();
  const { clientSecret, ...typed } = provider ?? {
    issuer: set?.issuer ?? '',
    clientId: set?.clientId ?? '',
    kind: set?.kind ?? 'other',
  };
  const issuer = issuerOf(typed.issuer);
  const kept = set?.issuer === issuer ? set.clientSecret : null;
  return {
    ...typed,
    issuer,
    clientSecret: clientSecret === undefined ? kept : clientSecret,
    name: set?.name ?? '',
    scopes: 'openid',
    groupsClaim: '',
    join: 'invited',
  };
}
