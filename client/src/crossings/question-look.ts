import type { QuestionDetail } from '@verbeterbord/shared/api/questions.ts';
import type { HelpKind, QuestionState } from '@verbeterbord/shared/domain/question.ts';
import type { CardStanding, QuestionReference } from '@verbeterbord/shared/domain/reference.ts';
import type { Day } from '@verbeterbord/shared/time.ts';

/** What one sees of a question at once, whether it comes from the server or stands on the board that one looks at. */
export interface QuestionLook {
  readonly question: string;
  /** Of the card that it is about. */
  readonly title: string;
  readonly standing: CardStanding;
  /** The names of the team that asked and of the one that has it now. */
  readonly from: string;
  readonly to: string;
  readonly help: HelpKind;
  readonly before: Day | null;
  readonly state: QuestionState;
  /** The last words of whoever held it. */
  readonly words: string;
}

export function lookOfDetail(detail: QuestionDetail): QuestionLook {
  const { text, title, standing, team, holder, help, before, state, words } = detail;
  return { question: text, title, standing, from: team.name, to: holder.name, help, before, state, words };
}

export function lookOfReference(reference: QuestionReference): QuestionLook {
  const { question, title, standing, from, to, help, before, state, words } = reference;
  return { question, title, standing, from, to, help, before, state, words };
}
