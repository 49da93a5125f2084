import type { Result } from '@verbeterbord/shared/errors.ts';
import type { BoardId } from '@verbeterbord/shared/ids.ts';
import type { Errand, ErrandKind, ErrandStore } from '../../storage/team-of-teams/errands.ts';

/**
 * Does one errand; done again it changes nothing. Refuses `busy` when the board can't be written just now, and `too-many` when it has
 * no room: that waits until there is. Any other refusal is final: the card is gone, say.
 */
export type PerformErrand = (errand: Errand) => Promise<Result<unknown>>;

export interface RunErrandsDeps {
  readonly errands: Pick<ErrandStore, 'of' | 'remove' | 'failed'>;
  readonly perform: Readonly<Record<ErrandKind, PerformErrand>>;
  readonly onError: (error: unknown) => void;
}

const atOnce = 200;

/**
 * Does what waits for one board, in order. What is done leaves the outbox after it, so that a stop in between does it again. False
 * when something is left to try later. Only one at a time per board.
 */
export async function runErrands(deps: RunErrandsDeps, board: BoardId): Promise<boolean> {
  const { errands, onError } = deps;
  let allDone = true;
  for (let after = 0; ;) {
    const waiting = await errands.of(board, after, atOnce);
    const last = waiting.at(-1);
    if (last === undefined) return allDone;
    after = last.id;
    for (const group of grouped(waiting)) {
      const done = await performed(deps, group.errand);
      if (done === 'done') await errands.remove(group.ids);
      else {
        allDone = false;
        await errands.failed(group.errand.id);
        // the board can't be written: the rest can't either
        if (done === 'busy') return false;
        if (done === 'failed' || group.errand.tries === 0)
          onError(new Error(`errand ${group.errand.kind} of board ${board} failed`));
      }
    }
  }
}

/** A reference is shown as it is by now: of several errands for it only the last is done, for all. */
function grouped(waiting: readonly Errand[]): { readonly errand: Errand; readonly ids: readonly number[] }[] {
  const keyOf = ({ id, kind, object }: Errand): string =>
    kind === 'reference' ? `reference ${object}` : `errand ${id}`;
  return [...Map.groupBy(waiting, keyOf).values()]
    .flatMap((group) => {
      const errand = group.at(-1);
      return errand === undefined ? [] : [{ errand, ids: group.map(({ id }) => id) }];
    })
    .sort((a, b) => a.errand.id - b.errand.id);
}

async function performed(
  { perform, onError }: RunErrandsDeps,
  errand: Errand,
): Promise<'done' | 'busy' | 'full' | 'failed'> {
  try {
    const result = await perform[errand.kind](errand);
    if (result.ok) return 'done';
    if (result.code === 'busy') return 'busy';
    // a card that is full of comments stays so
    if (result.code === 'too-many' && errand.kind !== 'comment') return 'full';
    onError(new Error(`errand ${errand.kind} of board ${errand.board} was refused: ${result.code}`));
    return 'done';
  } catch (error) {
    onError(error);
    return 'failed';
  }
}
