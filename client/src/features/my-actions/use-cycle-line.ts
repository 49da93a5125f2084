import type { MyAction, MyBoard } from '@verbeterbord/shared/api/actions.ts';
import { useText } from '../../i18n/language.ts';
import { useMyActionsText } from '../../i18n/my-actions.ts';
import { useToday } from '../../i18n/today.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { cycleLine } from './cycle-line.ts';

/** How the cycle stands, by the board of the first action, or else the first that I work on; teams together share it. Empty until known. */
export function useCycleLine(boards: readonly MyBoard[], first: MyAction | undefined): string {
  const words = useMyActionsText();
  const { reminder } = useText().panel.cycleBar;
  const format = useFormat();
  const today = useToday();
  const board = boards.find(({ id }) => id === first?.board.id) ?? boards.find(({ canEdit }) => canEdit);
  if (board === undefined) return '';
  return cycleLine(board, today, { ...words, pause: (end) => reminder.pause(format.date(end)) });
}
