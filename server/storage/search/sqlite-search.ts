import type { FoundKind } from '@verbeterbord/shared/domain/search.ts';
import type { BoardId } from '@verbeterbord/shared/ids.ts';
import { addDays, startOfDay, type Instant } from '@verbeterbord/shared/time.ts';
import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Schema } from '../schema.ts';
import { markEnd, markStart, readMarks } from './marks.ts';
import { allOf, wordsOf } from './match-expression.ts';
import { boardWord, kindWord, liveWord, monthWords, openWord } from './scope.ts';
import type { Found, SearchFindings, SearchQueries, SearchQuestion } from './search-question.ts';

/** Up to so many boards the index itself looks for them; of more, most rows that have the words are on one of them. */
const namedBoards = 60;
/** An action that is carried over is in several records: so many rows are looked at for each that is wanted. */
const recordsPerCard = 4;
/** Words of a snippet. */
const snippetWords = 24;

interface FoundRow {
  readonly board: BoardId;
  readonly kind: FoundKind;
  readonly card: string;
  readonly number: number;
  readonly state: string | null;
  readonly at: Instant | null;
  readonly title: string;
  readonly snippet: string;
}

/**
 * Search in SQLite's FTS5. No ranking by statistics: that would look at every row with the words before it could answer one. It goes
 * through the index from the newest row back, and stops when there are enough.
 */
export class SqliteSearch implements SearchQueries {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  async find(question: SearchQuestion): Promise<SearchFindings> {
    const words = wordsOf(question.words);
    const found = new Map<string, Found>();
    if (words.length === 0) return { found: [], more: false };
    for (const pass of passesOf(question, words)) {
      // one more than asked, to know whether there are more; a card may be in several records
      const wanted = question.limit + 1 - found.size;
      const rows = await this.#look(
        question,
        pass,
        pass.live ? wanted : found.size + wanted * recordsPerCard,
      );
      for (const row of rows) {
        const key = `${row.board} ${row.kind} ${row.kind === 'record' ? row.number : row.card}`;
        if (!found.has(key)) found.set(key, row);
      }
      if (found.size > question.limit) break;
    }
    return { found: [...found.values()].slice(0, question.limit), more: found.size > question.limit };
  }

  async #look(question: SearchQuestion, pass: Pass, limit: number): Promise<Found[]> {
    const { kind, from, until } = question;
    const boards = pass.live ? question.boards : question.histories;
    if (boards.length === 0) return [];
    const conditions: RawBuilder<unknown>[] = [
      sql`search_index match ${pass.match}`,
      // one parameter: putting together a statement of thousands costs more than the search
      sql`search_entry.board in (select value from json_each(${JSON.stringify(boards)}))`,
      pass.live ? sql`search_entry.number = 0` : sql`search_entry.number > 0`,
    ];
    if (kind !== null) conditions.push(sql`search_entry.kind = ${kind}`);
    if (from !== null) conditions.push(sql`search_entry.at >= ${startOfDay(from)}`);
    if (until !== null) conditions.push(sql`search_entry.at < ${startOfDay(addDays(until, 1))}`);
    const { rows } = await sql<FoundRow>`
      select search_entry.board, search_entry.kind, search_entry.card, search_entry.number, search_entry.state, search_entry.at,
        highlight(search_index, 0, ${markStart}, ${markEnd}) as title,
        snippet(search_index, 1, ${markStart}, ${markEnd}, '…', ${sql.lit(snippetWords)}) as snippet
      from search_index cross join search_entry on search_entry.id = search_index.rowid
      where ${sql.join(conditions, sql` and `)}
      order by search_index.rowid desc limit ${limit}`.execute(this.#db);
    return rows.map((row) =>
      Object.assign(row, { title: readMarks(row.title), snippet: readMarks(row.snippet) }),
    );
  }
}

interface Pass {
  readonly live: boolean;
  readonly match: string;
}

/** First what is on the boards, then what is in records; in each first what has all words in its title. */
function passesOf(question: SearchQuestion, words: readonly string[]): Pass[] {
  const all = allOf(words);
  const title = `(title : (${all}))`;
  const rest = `(({title body} : (${all})) NOT (title : (${all})))`;
  return [true, false]
    .filter((live) => question.where !== (live ? 'closed' : 'open'))
    .flatMap((live) => {
      const scope = scopeOf(question, live);
      return [title, rest].map((texts): Pass => ({ live, match: texts + scope }));
    });
}

function scopeOf({ boards, histories, kind, where, from, until }: SearchQuestion, live: boolean): string {
  const among = live ? boards : histories;
  const clauses: string[] = [];
  if (live) clauses.push(where === 'open' ? openWord : liveWord);
  if (kind !== null) clauses.push(kindWord(kind));
  if (among.length <= namedBoards) clauses.push(`(${among.map(boardWord).join(' OR ')})`);
  const months = from === null || until === null ? null : monthWords(from, until);
  if (months !== null && months.length > 0) clauses.push(`(${months.join(' OR ')})`);
  return clauses.length === 0 ? '' : ` AND (scope : (${clauses.join(' AND ')}))`;
}
