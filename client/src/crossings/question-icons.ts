import type { QuestionState } from '@verbeterbord/shared/domain/question.ts';
import type { IconName } from '../ui/icon-paths.ts';

/** The sign of how a question stands; the words say it too. */
export const questionIcons: Readonly<Record<QuestionState, IconName>> = {
  open: 'raise',
  'taken-up': 'hand',
  'asked-back': 'talk',
  answered: 'check',
  declined: 'minus',
  withdrawn: 'undo',
};
