import type { QuestionDetail } from '@verbeterbord/shared/api/questions.ts';
import { isRecord, parseComment } from '@verbeterbord/shared/board/fields.ts';
import type { Comment } from '@verbeterbord/shared/domain/card-base.ts';
import { canOnQuestion, type QuestionRole } from '@verbeterbord/shared/domain/permission.ts';
import {
  afterVerb,
  isSettled,
  verbsOfSide,
  type QuestionSide,
  type QuestionVerb,
} from '@verbeterbord/shared/domain/question.ts';
import { accept, refuse, type Result } from '@verbeterbord/shared/errors.ts';
import type { PersonId } from '@verbeterbord/shared/ids.ts';
import type { Stores } from '../../storage/stores.ts';
import type { QuestionRow } from '../../storage/team-of-teams/questions.ts';
import { commentsOn } from './card-facts.ts';
import type { QuestionDeps } from './question-deps.ts';
import { teamAbove } from './team-above.ts';

export type LookDeps = Pick<QuestionDeps, 'hub' | 'questionHistory' | 'teams'> &
  Pick<Stores, 'people' | 'departures'>;

/** Who looks, and what they may. */
export interface Looking {
  readonly question: QuestionRow;
  readonly roles: readonly QuestionRole[];
  /** Through which of their teams they see it. */
  readonly side: QuestionSide;
  /** Whether they may see the board that asks. */
  readonly seesBoard: boolean;
}

/** One question whole: its steps, and what is said about its card as long as it isn't over, to who may hear that. */
export async function lookAtQuestion(
  deps: LookDeps,
  { question, roles, side, seesBoard }: Looking,
): Promise<Result<QuestionDetail>> {
  const line = await deps.questionHistory.line(question.id, side);
  if (line === null) return refuse('not-found');
  const hears = canOnQuestion(roles, 'conversation');
  const steps = await deps.questionHistory.steps(question.id);
  const comments = hears ? heardOf(await commentsOf(deps, question), question, seesBoard) : [];
  const names = hears
    ? await namesOf(deps, [...steps.map(({ person }) => person), ...comments.map(({ by }) => by)])
    : new Map<PersonId, string>();
  const nameOf = (person: PersonId | null): string | null =>
    person === null ? null : (names.get(person) ?? null);
  return accept({
    ...line,
    card: seesBoard ? { board: question.board, kind: question.cardKind, id: question.card } : null,
    steps: steps.map(({ id, verb, team, person, text, to, at }) => ({
      id,
      verb,
      team,
      by: nameOf(person),
      text,
      to,
      at,
    })),
    comments: comments.map(({ id, by, text, at }) => ({ id, by: nameOf(by), text, at })),
    verbs: await verbsFor(deps, question, roles),
    mayComment:
      canOnQuestion(roles, 'comment') &&
      !isSettled(question.state) &&
      line.standing !== 'binned' &&
      line.standing !== 'gone',
  });
}

/** Who doesn't see the board heard what was said until the question was over: what the team says after that is its own. */
function heardOf(
  comments: readonly Comment[],
  { settledAt }: QuestionRow,
  seesBoard: boolean,
): readonly Comment[] {
  return seesBoard || settledAt === null ? comments : comments.filter(({ at }) => at <= settledAt);
}

/** What each of somebody's roles allows, where the state does. */
export function verbsOfRoles(roles: readonly QuestionRole[]): readonly QuestionVerb[] {
  return roles.flatMap((role) => {
    if (role === 'asker') return verbsOfSide.asked;
    return role === 'holder' ? verbsOfSide.received : [];
  });
}

async function verbsFor(
  { teams }: LookDeps,
  { state, holder, team }: QuestionRow,
  roles: readonly QuestionRole[],
): Promise<QuestionVerb[]> {
  const verbs = verbsOfRoles(roles).filter((verb) => afterVerb(state, verb) !== null);
  if (!verbs.includes('pass-up')) return verbs;
  const above = await teamAbove(teams, (await teams.find(holder))?.parent ?? null, team);
  return above === null ? verbs.filter((verb) => verb !== 'pass-up') : verbs;
}

/** Also of a card that has left its board. */
async function commentsOf(
  { hub, departures }: LookDeps,
  { board, cardKind: kind, card: id }: QuestionRow,
): Promise<readonly Comment[]> {
  const comments = await hub.read(board, (doc) => commentsOn(doc, { kind, id }));
  if (comments.length > 0) return comments;
  const left = await departures.find(board, id);
  if (left === null || left.kind !== kind) return [];
  const content: unknown = JSON.parse(left.content);
  const said = isRecord(content) ? content['comments'] : null;
  return Array.isArray(said)
    ? said.flatMap((each: unknown) => (isRecord(each) ? (parseComment(String(each['id']), each) ?? []) : []))
    : [];
}

async function namesOf(
  { people }: LookDeps,
  ids: readonly (PersonId | null)[],
): Promise<Map<PersonId, string>> {
  const known = [...new Set(ids)].filter((id) => id !== null).slice(0, 500);
  return new Map((await people.named(known)).map(({ id, name }) => [id, name]));
}
