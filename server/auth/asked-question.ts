import { canOnBoard, type QuestionRole } from '@verbeterbord/shared/domain/permission.ts';
import type { QuestionSide } from '@verbeterbord/shared/domain/question.ts';
import type { QuestionId } from '@verbeterbord/shared/ids.ts';
import type { BoardStore } from '../storage/boards/boards.ts';
import type { QuestionRow, QuestionStore } from '../storage/team-of-teams/questions.ts';
import type { Standings } from './access.ts';

/** The question a request is about, and how who asks stands to it. */
export interface AskedQuestion {
  readonly row: QuestionRow;
  /** One at least. */
  readonly roles: readonly QuestionRole[];
  /** Through which of the teams they see it: the one that they have most to do with. */
  readonly side: QuestionSide;
  /** Whether they may see the board that asks. */
  readonly seesBoard: boolean;
}

export interface AskedQuestionDeps {
  readonly questions: QuestionStore;
  readonly boards: BoardStore;
}

/** One of the ways in which somebody has to do with a question. */
interface Way {
  readonly role: QuestionRole;
  readonly side: QuestionSide;
}

const nearness: readonly QuestionRole[] = ['holder', 'asker', 'reader', 'onlooker'];

/** How somebody of the organisation stands to a question: null when it isn't there, or isn't for them. */
export async function askedQuestion(
  { questions, boards }: AskedQuestionDeps,
  standings: Standings,
  id: QuestionId,
): Promise<AskedQuestion | null> {
  const row = await questions.find(id);
  const board = row === null ? null : await boards.find(row.board);
  if (row === null || board === null || standings.inOrganisation === 'guest') return null;
  const ways: Way[] = [];
  const onBoard = standings.roleOn(board);
  const seesBoard = canOnBoard(onBoard, 'view');
  if (seesBoard) ways.push({ role: canOnBoard(onBoard, 'ask') ? 'asker' : 'reader', side: 'asked' });
  for (const { team, side } of await questions.sides(row.id)) {
    if (side === 'asked' || !standings.mayOnTeam(team, 'overview')) continue;
    if (standings.mayOnTeam(team, 'speak'))
      ways.push({ role: side === 'received' ? 'holder' : 'reader', side });
    else ways.push({ role: standings.roleIn(team) === null ? 'onlooker' : 'reader', side });
  }
  // that of which most can be said comes first
  const [nearest] = ways.toSorted((a, b) => nearness.indexOf(a.role) - nearness.indexOf(b.role));
  if (nearest === undefined) return null;
  return { row, roles: ways.map(({ role }) => role), side: nearest.side, seesBoard };
}
