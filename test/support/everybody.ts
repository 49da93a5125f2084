import type { BoardRole, OrganisationRole, TeamStanding } from '@verbeterbord/shared/domain/permission.ts';
import { asId, newId, type PersonId, type TeamId } from '@verbeterbord/shared/ids.ts';
import { dayOf } from '@verbeterbord/shared/time.ts';
import { asker, type AppServer, type Asker } from './app-server.ts';
import { screenOn } from './screens.ts';
import { administrator, guestOn, tokenOf } from './visitors.ts';

/** Somebody of each kind there is, and how they stand to the team and board that they are asked about. */
export interface Somebody {
  readonly name: string;
  /** The team and board (of one id) that their requests are about. */
  readonly about: string;
  readonly asker: Asker;
  readonly board: BoardRole;
  readonly team: TeamStanding;
  /** What they are in the team beside being an administrator. */
  readonly alsoInTeam?: TeamStanding;
  readonly organisation: OrganisationRole;
  readonly token: 'read' | 'write' | 'metrics' | null;
}

/** One of each: every role on a board, every standing to a team, every role in the organisation, and programs with each scope. */
export async function everybody(server: AppServer): Promise<readonly Somebody[]> {
  await lookOn(server, 'tom', 'thuis');
  await stranger(server);
  const admin = await administrator(server, await newPerson(server, 'beheer'));
  const adminWhoWorks = await administrator(server, await newPerson(server, 'meewerker'));
  await join(server, 'meewerker', 'thuis');
  const person = async (
    name: string,
    id: string,
    board: BoardRole,
    team: TeamStanding,
    about = 'thuis',
  ): Promise<Somebody> => ({
    name,
    about,
    asker: await server.as(id),
    board,
    team,
    organisation: 'member',
    token: null,
  });
  const guest = async (role: 'participant' | 'onlooker'): Promise<Somebody> => ({
    name: `a guest who is ${role}`,
    about: 'thuis',
    asker: (await guestOn(server, 'thuis', role)).asker,
    board: role,
    team: 'none',
    organisation: 'guest',
    token: null,
  });
  const program = async (id: string, token: 'read' | 'write' | 'metrics'): Promise<Somebody> => ({
    name: `a program of ${id} that may ${token}`,
    about: 'thuis',
    asker: withHeaders(server, (await tokenOf(server, id, [token])).headers),
    board: id === 'beheer' ? 'none' : 'lead',
    team: id === 'beheer' ? 'none' : 'lead',
    organisation: 'member',
    token,
  });
  return [
    await person('a lead', 'els', 'lead', 'lead'),
    await person('a member', 'kees', 'member', 'member'),
    await person('a delegate', 'noor', 'delegate', 'delegate', 'sociaal-domein'),
    await person('a viewer', 'tom', 'viewer', 'viewer'),
    await person('somebody of a team below', 'joost', 'colleague', 'below', 'sociaal-domein'),
    await person('somebody of a team above', 'petra', 'colleague', 'above'),
    await person('a colleague of the same tree', 'joost', 'colleague', 'colleague'),
    await person('somebody of another tree', 'vreemd', 'none', 'none'),
    {
      name: 'an administrator',
      about: 'thuis',
      asker: admin,
      board: 'none',
      team: 'administrator',
      organisation: 'administrator',
      token: null,
    },
    {
      name: 'an administrator who is a member too',
      about: 'thuis',
      asker: adminWhoWorks,
      board: 'member',
      team: 'administrator',
      alsoInTeam: 'member',
      organisation: 'administrator',
      token: null,
    },
    await guest('participant'),
    await guest('onlooker'),
    await display(server),
    await program('els', 'read'),
    await program('els', 'write'),
    await program('els', 'metrics'),
    await program('beheer', 'write'),
  ];
}

/** A screen on the wall, that shows this board. */
async function display(server: AppServer): Promise<Somebody> {
  const screen = await screenOn(server, await server.as('els'), ['thuis']);
  return {
    name: 'a screen on the wall',
    about: 'thuis',
    asker: screen.asker,
    board: 'display',
    team: 'none',
    organisation: 'guest',
    token: null,
  };
}

function withHeaders(server: AppServer, headers: Readonly<Record<string, string>>): Asker {
  const nobody = asker(server.url, '');
  return {
    cookie: '',
    ask: (method, path, body, more = {}) => nobody.ask(method, path, body, { ...headers, ...more }),
  };
}

async function newPerson(server: AppServer, id: string): Promise<string> {
  await server.app.storage.db
    .insertInto('person')
    .values({ id: asId<PersonId>(id), name: id, initials: 'XX', role: '', office: null })
    .execute();
  return id;
}

async function join(server: AppServer, person: string, team: string): Promise<void> {
  await server.app.storage.db
    .insertInto('membership')
    .values({
      team: asId<TeamId>(team),
      person: asId<PersonId>(person),
      role: 'member',
      from_day: dayOf(Date.now()),
      until_day: null,
    })
    .execute();
}

async function lookOn(server: AppServer, person: string, team: string): Promise<void> {
  await server.app.storage.db
    .updateTable('membership')
    .set({ role: 'viewer' })
    .where('person', '=', asId<PersonId>(person))
    .where('team', '=', asId<TeamId>(team))
    .execute();
}

/** Somebody who works in a tree of their own, with a board that nobody else may know of. */
export async function stranger(server: AppServer): Promise<void> {
  const { db } = server.app.storage;
  const team = newId<TeamId>();
  await newPerson(server, 'vreemd');
  await db.insertInto('team').values({ id: team, name: 'Elders', parent: null }).execute();
  await db
    .insertInto('calendar_part')
    .values({ team, start: dayOf(Date.now()), days: 14, first_number: 1 })
    .execute();
  await db
    .insertInto('membership')
    .values({
      team,
      person: asId<PersonId>('vreemd'),
      role: 'lead',
      from_day: dayOf(Date.now()),
      until_day: null,
    })
    .execute();
}
