import { canOnBoard, type QuestionRole } from '@verbeterbord/shared/domain/permission.ts';
import type { QuestionSide } from '@verbeterbord/shared/domain/question.ts';
import type { QuestionId } from '@verbeterbord/shared/ids.ts';
import type { BoardStore } from '../storage/boards/boards.ts';
import type { QuestionRow, QuestionStore } from '../storage/team-of-teams/questions.ts';
import type { Standings } from './access.ts';

/** The question a request is about, and how who asks stands to it. */
export interface AskedQuestion {
  readonly row: QuestionRow;
  /** At least one. */
  readonly roles: readonly QuestionRole[];
  /** Through which of their teams they see it; whoever has to answer is that first. */
  readonly side: QuestionSide;
  /** Whether they may see the board that asks. */
  readonly seesBoard: boolean;
}

export interface AskedQuestionDeps {
  readonly questions: QuestionStore;
  readonly boards: BoardStore;
}

/** How somebody of the organisation stands to a question: null when it isn't there, or isn't for them. */
export async function askedQuestion(
  { questions, boards }: AskedQuestionDeps,
  standings: Standings,
  id: QuestionId,
): Promise<AskedQuestion | null> {
  const row = await questions.find(id);
  const board = row === null ? null : await boards.find(row.board);
  if (row === null || board === null || standings.inOrganisation === 'guest') return null;
  const roles = new Set<QuestionRole>();
  const seenAs = new Set<QuestionSide>();
  const onBoard = standings.roleOn(board);
  const seesBoard = canOnBoard(onBoard, 'view');
  if (seesBoard) {
    roles.add(canOnBoard(onBoard, 'ask') ? 'asker' : 'reader');
    seenAs.add('asked');
  }
  for (const { team, side } of await questions.sides(row.id)) {
    if (side === 'asked' || !standings.mayOnTeam(team, 'overview')) continue;
    seenAs.add(side);
    if (standings.mayOnTeam(team, 'speak')) roles.add(side === 'received' ? 'holder' : 'reader');
    else roles.add(standings.roleIn(team) === null ? 'onlooker' : 'reader');
  }
  if (roles.size === 0) return null;
  const side = roles.has('holder')
    ? 'received'
    : (['asked', 'received', 'passed'] as const).find((each) => seenAs.has(each));
  return { row, roles: [...roles], side: side ?? 'passed', seesBoard };
}
