import {
  news,
  newsCount,
  newsCounts,
  newsQuery,
  newsSeen,
  type News,
  type NewsSpan,
} from '@verbeterbord/shared/api/news.ts';
import { recordCounts } from '@verbeterbord/shared/api/records.ts';
import { boardCycle } from '@verbeterbord/shared/domain/cycle.ts';
import { canOnBoard } from '@verbeterbord/shared/domain/permission.ts';
import type { Person } from '@verbeterbord/shared/domain/team.ts';
import type { PersonId } from '@verbeterbord/shared/ids.ts';
import { addDays, dayOf, toInstant, type Instant } from '@verbeterbord/shared/time.ts';
import { z } from 'zod';
import { boardAsked, whoAsks, type AskedBoard } from '../../auth/route-rules.ts';
import type { NewsWanted } from '../../storage/boards/news.ts';
import type { ApiApp } from '../api-app.ts';
import type { ApiDeps } from '../api-deps.ts';
import { describe } from '../describe.ts';
import { boardParams } from './board-params.ts';
import { newsCards } from './news-cards.ts';
import { pauseStart } from './visit-pause.ts';

/** *Wat er veranderde*: the duty of who was away to look for themselves (haalplicht), made light. */
export function newsRoutes(app: ApiApp, deps: ApiDeps): void {
  app.get(
    '/boards/:id/news',
    {
      config: { rule: 'board:visit' },
      schema: {
        ...describe('What others changed since I was here, per card', 'boards', { 200: news }),
        params: boardParams,
        querystring: newsQuery,
      },
    },
    async (request): Promise<News> => {
      const asked = boardAsked(request);
      const who = whoAsks(request);
      const { span, before, limit } = request.query;
      const upTo = toInstant(deps.now());
      const since = await startOf(deps, span, asked, who.person.id);
      const empty = { span, since, upTo, total: 0, cycles: [], cards: [], next: null, people: [] };
      if (since === null) return empty;
      const wanted = { board: asked.row.id, person: who.person.id, since };
      const first = before === undefined;
      const cycles = first && canOnBoard(asked.role, 'history') ? await closedCycles(deps, wanted) : [];
      const { cards, next } = await newsCards(deps, wanted, { before, limit });
      return {
        ...empty,
        total: await deps.news.count(wanted),
        cycles,
        cards,
        next,
        people: await peopleIn(deps, cards, who.visitor !== null),
      };
    },
  );

  app.get(
    '/boards/:id/news/count',
    {
      config: { rule: 'board:visit' },
      schema: {
        ...describe('How many cards others changed since I was here', 'boards', { 200: newsCount }),
        params: boardParams,
      },
    },
    async (request) => {
      const { row } = boardAsked(request);
      const { person } = whoAsks(request);
      const since = await startOf(deps, 'visit', boardAsked(request), person.id);
      if (since === null) return { count: 0 };
      return { count: await deps.news.count({ board: row.id, person: person.id, since }) };
    },
  );

  app.post(
    '/boards/:id/news/seen',
    {
      config: { rule: 'board:visit' },
      schema: {
        ...describe('I read what changed, up to here', 'boards', { 204: z.null().describe('Done') }),
        params: boardParams,
        body: newsSeen,
      },
    },
    async (request, reply) => {
      const { row } = boardAsked(request);
      const { person } = whoAsks(request);
      const now = toInstant(deps.now());
      // nobody has read what is still to come
      const upTo = request.body.upTo < now ? request.body.upTo : now;
      if (request.body.all) await deps.news.close(row.id, person.id, upTo);
      else await deps.news.look(row.id, person.id, upTo, pauseStart(deps.now()));
      return reply.code(204).send(null);
    },
  );

  app.get(
    '/news',
    {
      config: { rule: 'member' },
      schema: describe('On which of my boards something changed since I was there', 'boards', {
        200: newsCounts,
      }),
    },
    async (request) => {
      const who = whoAsks(request);
      const [boards, standings, counts] = await Promise.all([
        deps.boards.list(),
        deps.access.standings(who),
        deps.news.counts(who.person.id, pauseStart(deps.now())),
      ]);
      return {
        boards: boards.flatMap((board) => {
          const count = counts.get(board.id) ?? 0;
          const seen = count > 0 && canOnBoard(standings.roleOn(board), 'view');
          return seen ? [{ board: board.id, count }] : [];
        }),
      };
    },
  );
}

/** The moment from which on things are news; null at a first visit. */
async function startOf(
  deps: ApiDeps,
  span: NewsSpan,
  { row }: AskedBoard,
  person: PersonId,
): Promise<Instant | null> {
  const now = deps.now();
  if (span === 'visit') return deps.news.since(row.id, person, pauseStart(now));
  const today = dayOf(now);
  const day =
    span === 'week'
      ? addDays(today, -7)
      : boardCycle(await deps.teams.calendarOf(row.team), today, row.lastClosed).start;
  return toInstant(Date.parse(`${day}T00:00:00Z`));
}

async function closedCycles(deps: ApiDeps, wanted: NewsWanted): Promise<News['cycles']> {
  const closed = await deps.news.closed(wanted);
  return closed.map(({ number, start, end, closedAt, content }) => {
    const { counts } = JSON.parse(content) as { readonly counts: unknown };
    return { number, start, end, closedAt, counts: recordCounts.parse(counts) };
  });
}

/** Names of everybody in the list; a guest gets nothing but the name. */
async function peopleIn(deps: ApiDeps, cards: News['cards'], isGuest: boolean): Promise<Person[]> {
  const ids = new Set<PersonId>();
  for (const { changes, said } of cards) {
    for (const { people } of changes) for (const id of people) if (id !== null) ids.add(id);
    for (const { person } of said) if (person !== null) ids.add(person);
  }
  if (ids.size === 0) return [];
  const people = await deps.people.named([...ids]);
  return isGuest
    ? people.map(({ id, name, initials }) => ({ id, name, initials, role: '', office: null }))
    : people;
}
