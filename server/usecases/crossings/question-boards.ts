import type { QuestionSide } from '@verbeterbord/shared/domain/question.ts';
import type { BoardId, TeamId } from '@verbeterbord/shared/ids.ts';
import type { BoardStore } from '../../storage/boards/boards.ts';
import type { QuestionRow, QuestionStore } from '../../storage/team-of-teams/questions.ts';
import type { Telling } from './crossing-kind.ts';

export interface QuestionBoardsDeps {
  readonly questions: Pick<QuestionStore, 'sides'>;
  readonly boards: Pick<BoardStore, 'firstOf'>;
}

/** Where a question stands: on the board that asked, and on the first board of each team that has or had it. */
export async function questionBoards(
  { questions, boards }: QuestionBoardsDeps,
  { id, board: asking, team: asker }: Pick<QuestionRow, 'id' | 'board' | 'team'>,
): Promise<
  Telling & { readonly places: readonly { readonly board: BoardId; readonly side: QuestionSide }[] }
> {
  const places: { board: BoardId; side: QuestionSide }[] = [{ board: asking, side: 'asked' }];
  const teams: TeamId[] = [asker];
  for (const { team, side } of await questions.sides(id)) {
    if (side === 'asked') continue;
    teams.push(team);
    const first = await boards.firstOf(team);
    if (first !== null) places.push({ board: first.id, side });
  }
  return { id, boards: places.map(({ board }) => board), teams, places };
}
