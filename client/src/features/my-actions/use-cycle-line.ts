import type { MyAction, MyBoard } from '@verbeterbord/shared/api/actions.ts';
import { daysBetween } from '@verbeterbord/shared/time.ts';
import { useMyActionsText } from '../../i18n/my-actions.ts';
import { useToday } from '../../i18n/today.ts';

/** "Ronde 23 · nog 3 dagen", by the board of the first action, or else the first that I work on; teams together share it. Empty until known. */
export function useCycleLine(boards: readonly MyBoard[], first: MyAction | undefined): string {
  const words = useMyActionsText();
  const today = useToday();
  const board = boards.find(({ id }) => id === first?.board.id) ?? boards.find(({ canEdit }) => canEdit);
  const cycle = board?.cycle ?? null;
  if (cycle === null) return '';
  const { number, end } = cycle;
  const left = daysBetween(today, end);
  return left < 0 ? words.cycle(number) : `${words.cycle(number)} · ${words.daysLeft(left)}`;
}
