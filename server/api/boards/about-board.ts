import type { BoardAbout } from '@verbeterbord/shared/api/boards.ts';
import { canOnBoard, type BoardRole } from '@verbeterbord/shared/domain/permission.ts';
import type { Person, Team } from '@verbeterbord/shared/domain/team.ts';
import type { BoardId, PersonId, TeamId } from '@verbeterbord/shared/ids.ts';
import { dayOf } from '@verbeterbord/shared/time.ts';
import type { AskedBoard } from '../../auth/route-rules.ts';
import type { Who } from '../../auth/sessions.ts';
import { HttpProblem } from '../../http/problems.ts';
import { peopleOnBoard } from '../../usecases/boards/people-on-board.ts';
import type { ApiDeps } from '../api-deps.ts';

/** More names than this no board shows. */
const mostNames = 500;

/**
 * What surrounds a board, for one person. A guest gets the names that the board shows, and of them nothing but the name: no team,
 * no offices, no other board.
 */
export async function aboutBoard(deps: ApiDeps, { row, role }: AskedBoard, who: Who): Promise<BoardAbout> {
  const team = await deps.teams.find(row.team);
  if (team === null) throw new HttpProblem('not-found');
  const isGuest = who.visitor !== null;
  const people = isGuest ? [] : await deps.teams.peopleOf(team.id, dayOf(deps.now()));
  const known = new Set(people.map(({ id }) => id));
  const others = await namesOn(deps, row.id, role, known, who.person.id);
  return {
    id: row.id,
    title: row.title,
    team: { id: team.id, name: team.name },
    parent: await boardAbove(deps, team.parent, who),
    teamAbove: isGuest ? null : await teamAbove(deps, team.parent),
    overviews: await overviewsAt(deps, team, who),
    role,
    canEdit: canOnBoard(role, 'edit'),
    canShare: canOnBoard(role, 'share'),
    canManage: canOnBoard(role, 'manage'),
    canClose: canOnBoard(role, 'close'),
    canLookBack: canOnBoard(role, 'history'),
    canAsk: canOnBoard(role, 'ask'),
    openTo: row.openTo,
    people,
    others: isGuest ? others.map(nameOnly) : others,
    calendar: await deps.teams.calendarOf(team.id),
    lastClosed: row.lastClosed,
    recordYears: row.recordYears,
    since: dayOf(Date.parse(row.createdAt)),
    epoch: row.epoch,
    lastVisit: await deps.visits.last(row.id, who.person.id),
  };
}

/** Everybody else whose name the board shows or, to who may know who changed what, its history; and whoever asks. */
async function namesOn(
  deps: ApiDeps,
  board: BoardId,
  role: BoardRole,
  known: ReadonlySet<PersonId>,
  asking: PersonId,
): Promise<Person[]> {
  const onBoard = await deps.hub.read(board, peopleOnBoard);
  const writers = canOnBoard(role, 'visit') ? await deps.changes.people(board) : [];
  const all = [...new Set([asking, ...onBoard, ...writers])].filter((person) => !known.has(person));
  return deps.people.named(all.slice(0, mostNames));
}

function nameOnly({ id, name, initials }: Person): Person {
  return { id, name, initials, role: '', office: null };
}

/** Only for who may see it. */
async function boardAbove(deps: ApiDeps, parent: TeamId | null, who: Who): Promise<BoardAbout['parent']> {
  const above = parent === null ? null : await deps.boards.firstOf(parent);
  if (above === null || (await deps.access.roleOn(who, above)) === 'none') return null;
  return { board: above.id, title: above.title };
}

async function teamAbove(deps: ApiDeps, parent: TeamId | null): Promise<BoardAbout['teamAbove']> {
  const above = parent === null ? null : await deps.teams.find(parent);
  return above === null ? null : { id: above.id, name: above.name };
}

/** A guest has no teams. */
async function overviewsAt(
  deps: ApiDeps,
  team: Pick<Team, 'id' | 'parent'>,
  who: Who,
): Promise<BoardAbout['overviews']> {
  const [standings, paths] = await Promise.all([deps.access.standings(who), deps.teams.paths()]);
  const mine = standings.overviews();
  return {
    own: paths.hasBelow(team.id) && mine.has(team.id),
    above: team.parent !== null && mine.has(team.parent),
  };
}
