import type { QuestionLine } from '@verbeterbord/shared/api/overview.ts';
import type { QuestionSide } from '@verbeterbord/shared/domain/question.ts';
import type { QuestionId, TeamId } from '@verbeterbord/shared/ids.ts';
import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import { ambitionsOn } from './ambitions-on.ts';
import { lastWords } from './last-words.ts';

/** Verbs with which whoever holds a question says something. */
const wordsOfHolder = ['take-up', 'ask-back', 'answer', 'decline', 'pass-up'] as const;

/**
 * These questions (at most 500) as lines for the list of one team, or of the side that is given; in no order. `paint` is that of
 * the team that asked.
 */
export async function questionLines(
  db: Kysely<Schema>,
  ids: readonly QuestionId[],
  seenBy: TeamId | QuestionSide,
): Promise<QuestionLine[]> {
  if (ids.length === 0) return [];
  const [rows, sides] = await Promise.all([readRows(db, ids), sidesOf(db, ids, seenBy)]);
  const paints = await paintsOf(db, [...new Set(rows.map((row) => row.asker))]);
  return rows.map((row) => ({
    id: row.id,
    team: { id: row.asker, name: row.askerName },
    holder: { id: row.holder, name: row.holderName },
    side: sides(row.id),
    paint: paints.get(row.asker) ?? null,
    title: row.title ?? '',
    standing: row.standing ?? 'gone',
    text: row.text,
    help: row.help,
    before: row.before,
    state: row.state,
    words: row.words ?? '',
    askedAt: row.askedAt,
    changedAt: row.changedAt,
  }));
}

async function readRows(db: Kysely<Schema>, ids: readonly QuestionId[]) {
  return db
    .selectFrom('question')
    .innerJoin('board', 'board.id', 'question.board')
    .innerJoin('team as asking', 'asking.id', 'board.team')
    .innerJoin('team as holding', 'holding.id', 'question.holder')
    .leftJoin('referenced_card', (join) =>
      join
        .onRef('referenced_card.board', '=', 'question.board')
        .onRef('referenced_card.card_kind', '=', 'question.card_kind')
        .onRef('referenced_card.card', '=', 'question.card'),
    )
    .select([
      'question.id',
      'asking.id as asker',
      'asking.name as askerName',
      'holding.id as holder',
      'holding.name as holderName',
      'referenced_card.title',
      'referenced_card.standing',
      'question.text',
      'question.help',
      'question.before_day as before',
      'question.state',
      'question.asked_at as askedAt',
      'question.changed_at as changedAt',
    ])
    .select(lastWords(wordsOfHolder))
    .where('question.id', 'in', ids)
    .execute();
}

async function sidesOf(
  db: Kysely<Schema>,
  ids: readonly QuestionId[],
  seenBy: TeamId | QuestionSide,
): Promise<(question: QuestionId) => QuestionSide> {
  if (isSide(seenBy)) return () => seenBy;
  const rows = await db
    .selectFrom('question_team')
    .select(['question', 'side'])
    .where('team', '=', seenBy)
    .where('question', 'in', ids)
    .execute();
  const known = new Map(rows.map((row) => [row.question, row.side]));
  return (question) => known.get(question) ?? 'passed';
}

function isSide(seenBy: TeamId | QuestionSide): seenBy is QuestionSide {
  return seenBy === 'asked' || seenBy === 'received' || seenBy === 'passed';
}

/** The paint of each team's row: that of the first ambition on its first board. */
async function paintsOf(db: Kysely<Schema>, teams: readonly TeamId[]): Promise<ReadonlyMap<TeamId, number>> {
  const boards = await db
    .selectFrom('board')
    .select(['id', 'team'])
    .where('team', 'in', teams)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  const ambitions = await ambitionsOn(
    db,
    boards.map(({ id }) => id),
  );
  const paints = new Map<TeamId, number>();
  for (const [team, [first]] of Map.groupBy(boards, (board) => board.team)) {
    const paint = first === undefined ? undefined : ambitions.get(first.id)?.[0]?.paint;
    if (paint !== undefined) paints.set(team, paint);
  }
  return paints;
}
