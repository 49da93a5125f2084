import { isDeepStrictEqual } from 'node:util';
import { overview, type Overview, type OverviewRow } from '@verbeterbord/shared/api/overview.ts';
import type { Command } from '@verbeterbord/shared/board/command.ts';
import type { Result } from '@verbeterbord/shared/errors.ts';
import type { BoardId, TeamId } from '@verbeterbord/shared/ids.ts';
import type { Asker } from './app-server.ts';
import { realOrganisation, type Colleague, type RealOrganisation } from './real-organisation.ts';

interface TeamAndBoard {
  readonly team: TeamId;
  readonly board: BoardId;
}

/** Three levels of teams with people in each, and a tree beside it. */
export interface OverviewOffice {
  readonly organisation: RealOrganisation;
  /** Directie over Domein and Ruimte; Domein over Zorg and Jeugd; Jeugd over Wijk. Elders is a tree of its own. */
  readonly teams: Readonly<
    Record<'directie' | 'domein' | 'ruimte' | 'zorg' | 'jeugd' | 'wijk' | 'elders', TeamAndBoard>
  >;
  /** Of Domein: lead, member, viewer; who speaks for Zorg in it, and who does when they can't; and members elsewhere. */
  readonly people: Readonly<
    Record<
      | 'lead'
      | 'member'
      | 'viewer'
      | 'delegate'
      | 'deputy'
      | 'memberBelow'
      | 'viewerBelow'
      | 'memberFarBelow'
      | 'memberAbove'
      | 'leadBeside'
      | 'stranger',
      Colleague
    >
  >;
  /** Does this on a board; answers what the command gave back. */
  readonly edit: <Input, Value>(
    on: TeamAndBoard,
    command: Command<Input, Value>,
    input: Input,
  ) => Promise<Value>;
}

export async function overviewOffice(
  options: Parameters<typeof realOrganisation>[0] = {},
): Promise<OverviewOffice> {
  const organisation = await realOrganisation(options);
  const { app } = organisation.server;
  const directie = await organisation.team('Directie');
  const domein = await organisation.team('Domein', directie.team);
  const ruimte = await organisation.team('Ruimte', directie.team);
  const zorg = await organisation.team('Zorg', domein.team);
  const jeugd = await organisation.team('Jeugd', domein.team);
  const wijk = await organisation.team('Wijk', jeugd.team);
  const elders = await organisation.team('Elders');
  const person = (name: string, { team }: TeamAndBoard, role: 'lead' | 'member' | 'viewer' = 'member') =>
    organisation.person(name, { team, role });
  const people = {
    lead: await person('Daan', domein, 'lead'),
    member: await person('Mila', domein),
    viewer: await person('Vera', domein, 'viewer'),
    delegate: await person('Els', zorg, 'lead'),
    deputy: await person('Dirk', zorg),
    memberBelow: await person('Joost', jeugd),
    viewerBelow: await person('Kijk', jeugd, 'viewer'),
    memberFarBelow: await person('Wim', wijk),
    memberAbove: await person('Ruth', directie),
    leadBeside: await person('Bea', ruimte, 'lead'),
    stranger: await person('Sven', elders, 'lead'),
  };
  await app.storage.db
    .insertInto('delegate')
    .values({
      team: zorg.team,
      parent: domein.team,
      person: people.delegate.id,
      deputy: people.deputy.id,
    })
    .execute();
  return {
    organisation,
    teams: { directie, domein, ruimte, zorg, jeugd, wijk, elders },
    people,
    edit: async ({ board }, command, input) => made(await app.hub.edit(board, null, command, input)),
  };
}

function made<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`refused: ${result.code}`);
  return result.value;
}

/** A team's overview, whole or since a version: what its description says, and nothing beside that. */
export async function overviewOf(who: Asker, team: string, since?: number): Promise<Overview> {
  const query = since === undefined ? '' : `?since=${since}`;
  const answer = await who.ask('GET', `/api/v1/teams/${team}/overview${query}`);
  const found = answer.read(overview);
  if (!isDeepStrictEqual(found, answer.body)) throw new Error(`more than its description: ${answer.text}`);
  return found;
}

/** The row of a team, which must be there. */
export function rowOf({ rows }: Overview, team: string): OverviewRow {
  const found = rows.find((row) => row.team === team);
  if (found === undefined) throw new Error(`no row of ${team}`);
  return found;
}
