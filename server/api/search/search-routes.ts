import {
  searchAnswer,
  searchQuery,
  type SearchAnswer,
  type SearchQuery,
} from '@verbeterbord/shared/api/search.ts';
import { canOnBoard } from '@verbeterbord/shared/domain/permission.ts';
import { whoAsks } from '../../auth/route-rules.ts';
import type { Who } from '../../auth/sessions.ts';
import type { ApiApp } from '../api-app.ts';
import type { ApiDeps } from '../api-deps.ts';
import { describe } from '../describe.ts';

/** Search over all boards that who asks may see, and their closed cycles. */
export function searchRoutes(app: ApiApp, deps: ApiDeps): void {
  app.get(
    '/search',
    {
      config: { rule: 'member' },
      schema: {
        ...describe('Cards and closed cycles with these words', 'boards', { 200: searchAnswer }),
        querystring: searchQuery,
      },
    },
    async (request) => search(deps, whoAsks(request), request.query),
  );
}

async function search(deps: ApiDeps, who: Who, asked: SearchQuery): Promise<SearchAnswer> {
  const [boards, standings] = await Promise.all([deps.boards.list(), deps.access.standings(who)]);
  const among = boards.filter(({ id }) => asked.board === undefined || id === asked.board);
  const titles = new Map(boards.map(({ id, title }) => [id, title]));
  const that = (verb: 'view' | 'history') =>
    among.filter((board) => canOnBoard(standings.roleOn(board), verb)).map(({ id }) => id);
  const { found, more } = await deps.search.find({
    words: asked.q,
    boards: that('view'),
    histories: that('history'),
    kind: asked.kind ?? null,
    where: asked.where,
    from: asked.from ?? null,
    until: asked.until ?? null,
    limit: asked.limit,
  });
  return {
    more,
    results: found.map(({ board, number, kind, card, state, title, snippet, at }) => ({
      board: { id: board, title: titles.get(board) ?? '' },
      kind,
      card,
      cycle: number === 0 ? null : number,
      state,
      title: [...title],
      snippet: [...snippet],
      at,
    })),
  };
}
