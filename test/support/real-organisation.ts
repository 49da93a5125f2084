import { randomInt } from 'node:crypto';
import type { AppOptions } from '@verbeterbord/server/app.ts';
import { hashToken, newToken } from '@verbeterbord/server/auth/token.ts';
import type { Config } from '@verbeterbord/server/config.ts';
import { Transactions } from '@verbeterbord/server/storage/transactions.ts';
import { createBoard } from '@verbeterbord/server/usecases/boards/create-board.ts';
import type { TeamRole } from '@verbeterbord/shared/domain/team.ts';
import { initialsOf } from '@verbeterbord/shared/domain/team.ts';
import { accept } from '@verbeterbord/shared/errors.ts';
import {
  asId,
  newId,
  type BoardId,
  type PersonId,
  type SessionId,
  type TeamId,
} from '@verbeterbord/shared/ids.ts';
import { addDays, dayOf, toInstant } from '@verbeterbord/shared/time.ts';
import { asker, startApp, type AppServer, type Asker } from './app-server.ts';

export const administratorLogin = 'beheer@gemeente.example';
export const administratorPassword = 'paars kajak lantaarn 47 dijk';
/** What setting up says here, but for the token. */
export const organisationToSetUp = {
  organisation: 'Gemeente Voorbeeld',
  offices: ['Stadskantoor'],
  person: {
    name: 'Ank Beheer',
    role: 'functioneel beheerder',
    email: administratorLogin,
    password: administratorPassword,
  },
  example: false,
} as const;
export const colleaguePassword = 'groene fiets zonder bel 3';

export interface RealOrganisation {
  readonly server: AppServer;
  /** Signed in as the first administrator, by setting up. */
  readonly administrator: Asker;
  readonly administratorId: PersonId;
  /** A team with a board, and a rhythm when it has no parent. Straight into the database: how teams are made has its own tests. */
  team(name: string, parent?: TeamId | null): Promise<{ readonly team: TeamId; readonly board: BoardId }>;
  /** A colleague with a place in a team or none, signed in, without going through the pages for it. */
  person(name: string, place?: { readonly team: TeamId; readonly role: TeamRole }): Promise<Colleague>;
}

export interface Colleague {
  readonly id: PersonId;
  readonly who: Asker;
  readonly login: string;
}

type Options = Partial<Omit<AppOptions, 'config'>> & { readonly config?: Partial<Config> };

/** The token behind the # of a link. */
export function tokenOf(link: string | null): string {
  const token = link?.split('#')[1];
  if (token === undefined) throw new Error(`no token in ${String(link)}`);
  return token;
}

/** Cookies that an answer sets, as a browser would send them back; those that it takes away are gone. */
export function cookiesOf(headers: Headers, before = ''): string {
  const jar = new Map(
    before
      .split('; ')
      .filter(Boolean)
      .map((pair) => splitPair(pair)),
  );
  for (const line of headers.getSetCookie()) {
    const [name, value] = splitPair(line.split(';')[0] ?? '');
    if (value === '') jar.delete(name);
    else jar.set(name, value);
  }
  return [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
}

function splitPair(pair: string): [string, string] {
  const at = pair.indexOf('=');
  return [pair.slice(0, at), pair.slice(at + 1)];
}

/** A server of `start` on an empty folder, not set up yet. */
export async function startEmpty(
  options: Options = {},
): Promise<{ readonly server: AppServer; readonly link: string }> {
  const server = await startApp({ ...options, config: { mode: 'start', ...options.config } });
  const link = await server.app.setUpLink();
  if (link === null) throw new Error('it was set up already');
  return { server, link };
}

/** A real organisation, as `start` serves it, with one administrator who is signed in. */
export async function realOrganisation(options: Options = {}): Promise<RealOrganisation> {
  const { server, link } = await startEmpty(options);
  const now = options.now ?? Date.now;
  const answer = await server.nobody.ask('POST', '/api/v1/set-up', {
    token: tokenOf(link),
    ...organisationToSetUp,
  });
  if (answer.status !== 204) throw new Error(`setting up answered ${answer.status} ${answer.text}`);
  const administrator = asker(server.url, cookiesOf(answer.headers));
  const { db, boardLog } = server.app.storage;
  const me = (await administrator.ask('GET', '/api/v1/me')).body as { person: { id: PersonId } };
  const organisation: RealOrganisation = {
    server,
    administrator,
    administratorId: me.person.id,
    team: async (name, parent = null) => {
      const team = asId<TeamId>(`${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}-${randomInt(1e6)}`);
      await db.insertInto('team').values({ id: team, name, parent, ended_at: null }).execute();
      if (parent === null)
        await db
          .insertInto('calendar_part')
          .values({ team, start: addDays(dayOf(now()), -7), days: 14, first_number: 1 })
          .execute();
      const deps = { boardLog, events: server.app.events, now };
      const board = await createBoard(deps, { team, title: name, by: me.person.id });
      return { team, board };
    },
    person: async (name, place) => {
      const id = newId<PersonId>();
      const login = `${id}@gemeente.example`;
      const token = newToken();
      const at = toInstant(now());
      await new Transactions(db).run(async ({ people, accounts }) => {
        await people.add({
          id,
          name,
          initials: initialsOf(name),
          role: '',
          office: null,
          kind: 'member',
          email: login,
          administrator: false,
        });
        await accounts.add({ person: id, login, passwordHash: null, at });
        if (place !== undefined) await people.joinTeam(id, place.team, place.role, dayOf(now()));
        return accept();
      });
      await db
        .insertInto('session')
        .values({
          token_hash: hashToken(token),
          id: newId<SessionId>(),
          person: id,
          method: 'password',
          device: 'test',
          created_at: at,
          seen_at: at,
          expires_at: toInstant(now() + 30 * 24 * 3_600_000),
        })
        .execute();
      return { id, login, who: asker(server.url, `session=${token}`) };
    },
  };
  return organisation;
}

/** Signs in with a password, as somebody on a fresh browser. */
export async function signIn(
  server: AppServer,
  login: string,
  password: string,
  cookies = '',
): Promise<{
  readonly status: number;
  readonly body: unknown;
  readonly who: Asker;
  readonly headers: Headers;
}> {
  const answer = await asker(server.url, cookies).ask('POST', '/api/v1/sign-in/password', {
    login,
    password,
  });
  const who = asker(server.url, cookiesOf(answer.headers, cookies));
  return { status: answer.status, body: answer.body, who, headers: answer.headers };
}

/** Gives a colleague a password by the administrator's link. Answers that link's token, used by now. */
export async function withPassword(
  organisation: RealOrganisation,
  id: PersonId,
  password = colleaguePassword,
): Promise<string> {
  const { server, administrator } = organisation;
  const given = await administrator.ask('POST', `/api/v1/people/${id}/password-link`, {});
  const token = tokenOf((given.body as { link: string | null }).link);
  const chosen = await server.nobody.ask('POST', '/api/v1/passwords', { token, password });
  if (chosen.status !== 204) throw new Error(`choosing a password answered ${chosen.status}`);
  return token;
}
