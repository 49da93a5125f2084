import type { Mood } from '@verbeterbord/shared/api/records.ts';
import { cycleToClose } from '@verbeterbord/shared/domain/cycle.ts';
import { accept, refuse, type Result } from '@verbeterbord/shared/errors.ts';
import type { PersonId } from '@verbeterbord/shared/ids.ts';
import { dayOf } from '@verbeterbord/shared/time.ts';
import type { BoardRow } from '../../storage/boards/boards.ts';
import type { MoodStore } from '../../storage/cycles/moods.ts';
import type { TeamStore } from '../../storage/people/teams.ts';

export interface MoodDeps {
  readonly moods: MoodStore;
  readonly teams: Pick<TeamStore, 'calendarOf'>;
  /** A signature that only this server can make. */
  sign(purpose: string, text: string): string;
  /** Milliseconds since 1970. */
  now(): number;
}

export interface MoodAsked {
  readonly board: BoardRow;
  readonly number: number;
  readonly person: PersonId;
}

/** How many answered, and what I did. The values of others are for nobody: not even the closing shows them one by one. */
export async function lookAtMood(deps: MoodDeps, asked: MoodAsked): Promise<Mood> {
  return deps.moods.look({ board: asked.board.id, number: asked.number }, voterOf(deps, asked));
}

/** Keeps how the cycle that can be closed was for somebody; null takes it back. Refuses `cycle-not-open`. */
export async function answerMood(
  deps: MoodDeps,
  asked: MoodAsked,
  value: number | null,
): Promise<Result<Mood>> {
  const { board, number } = asked;
  const calendar = await deps.teams.calendarOf(board.team);
  const since = dayOf(Date.parse(board.createdAt));
  const open = cycleToClose(calendar, dayOf(deps.now()), board.lastClosed, since);
  if (open?.cycle.number !== number) return refuse('cycle-not-open');
  const kept = await deps.moods.answer({ board: board.id, number }, voterOf(deps, asked), value);
  return kept ? accept(await lookAtMood(deps, asked)) : refuse('cycle-not-open');
}

/** Names nobody to who has the database alone, and is another one for every board and cycle. */
function voterOf(deps: MoodDeps, { board, number, person }: MoodAsked): string {
  return deps.sign('mood', `${board.id}|${number}|${person}`);
}
