import type { NewRecord } from '@verbeterbord/server/storage/cycles/records.ts';
import type { RecordedAction } from '@verbeterbord/shared/api/records.ts';
import { cycleNumbered, type Calendar } from '@verbeterbord/shared/domain/cycle.ts';
import { asId, type ActionId, type BoardId, type PersonId } from '@verbeterbord/shared/ids.ts';
import { addDays, type Instant } from '@verbeterbord/shared/time.ts';
import type { Dice } from '../../convergence/dice.ts';
import { idOf } from './live-board.ts';
import { goalTitleOf, notesOf, noticedOf, titleOf } from './words.ts';

export interface PastCycle {
  readonly dice: Dice;
  readonly board: BoardId;
  readonly calendar: Calendar;
  readonly number: number;
  readonly people: readonly PersonId[];
  /** How many actions, and whose they are beside chance. */
  readonly actions: number;
  readonly mine?: { readonly person: PersonId; readonly actions: number } | undefined;
}

const outcomes = ['done', 'done', 'done', 'carried', 'later', 'stopped'] as const;

/** A closed cycle as closing writes it. */
export function pastCycle({ dice, board, calendar, number, people, actions, mine }: PastCycle): NewRecord {
  const { start, end } = cycleNumbered(calendar, number);
  const goals = Array.from({ length: 5 }, (_, at) => ({ number: at + 1, title: goalTitleOf(dice) }));
  const recorded = Array.from({ length: actions }, (): RecordedAction => {
    const outcome = dice.pick(outcomes) ?? 'done';
    return {
      id: asId<ActionId>(idOf(dice)),
      title: titleOf(dice),
      goal: dice.pick(goals) ?? null,
      due: end,
      outcome,
      helped: outcome === 'done' ? (dice.pick(['yes', 'no', 'not-yet'] as const) ?? null) : null,
      noticed: outcome === 'done' ? noticedOf(dice) : '',
      reason: outcome === 'done' ? '' : notesOf(dice, 1),
      again: false,
      carried: dice.roll(3),
    };
  });
  const count = (outcome: RecordedAction['outcome']): number =>
    recorded.filter((action) => action.outcome === outcome).length;
  const helped = (value: RecordedAction['helped']): number =>
    recorded.filter((action) => action.helped === value).length;
  return {
    board,
    number,
    start,
    end,
    closedAt: `${end}T14:00:00.000Z` as Instant,
    closedBy: dice.pick(people) ?? null,
    destroyOn: addDays(end, 5 * 365),
    content: {
      counts: {
        done: count('done'),
        helped: helped('yes'),
        notHelped: helped('no'),
        notYet: helped('not-yet'),
        carried: count('carried'),
        later: count('later'),
        stopped: count('stopped'),
        added: recorded.length,
      },
      lesson: notesOf(dice, 1),
      mood: { answers: 6, mean: 3 + dice.roll(20) / 10 },
      ambitions: [],
      goals,
      successes: [],
    },
    actions: recorded,
    owners: recorded.map(({ id }, at) => ({
      action: id,
      person: (mine !== undefined && at < mine.actions ? mine.person : dice.pick(people)) ?? asId(''),
    })),
  };
}
