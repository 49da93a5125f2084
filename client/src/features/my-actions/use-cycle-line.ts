import type { MyAction } from '@verbeterbord/shared/api/actions.ts';
import type { BoardAbout } from '@verbeterbord/shared/api/boards.ts';
import { boardCycle, daysLeft } from '@verbeterbord/shared/domain/cycle.ts';
import { useMyActionsText } from '../../i18n/my-actions.ts';
import { useToday } from '../../i18n/today.ts';
import { useAnswer } from '../../sync/use-answer.ts';

/** "Ronde 23 · nog 3 dagen", by the calendar of the first action's board; teams together share it. Empty until known. */
export function useCycleLine(first: MyAction | undefined): string {
  const words = useMyActionsText();
  const today = useToday();
  const { answer } = useAnswer<BoardAbout>(first === undefined ? null : `/boards/${first.board.id}/about`);
  if (answer === undefined) return first === undefined ? '' : words.cycle(first.currentCycle);
  const cycle = boardCycle(answer.calendar, today, answer.lastClosed);
  return `${words.cycle(cycle.number)} · ${words.daysLeft(daysLeft(cycle, today))}`;
}
