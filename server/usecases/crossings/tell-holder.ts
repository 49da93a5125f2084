import type { PersonId, TeamId } from '@verbeterbord/shared/ids.ts';
import { dayOf, type Instant } from '@verbeterbord/shared/time.ts';
import type { Stores } from '../../storage/stores.ts';
import type { QuestionRow } from '../../storage/team-of-teams/questions.ts';

/** A step by which a question came to a team. */
interface CameToTeam {
  readonly step: string;
  readonly holder: TeamId;
  /** Null for the server itself. */
  readonly by: PersonId | null;
  readonly at: Instant;
}

/**
 * Tells who looks after the questions of a team that this one waits for them. Not who asked it, and not who brought it there. Answers
 * whom it told.
 */
export async function tellHolder(
  { caretakers, teamNotices }: Pick<Stores, 'caretakers' | 'teamNotices'>,
  { id: question, askedBy }: Pick<QuestionRow, 'id' | 'askedBy'>,
  { step, holder, by, at }: CameToTeam,
): Promise<readonly PersonId[]> {
  const all = await caretakers.of(holder, dayOf(Date.parse(at)));
  const told = all.filter((person) => person !== askedBy && person !== by);
  await teamNotices.add(
    told.map((person) => ({
      id: `${question}:${step}:${person}`,
      person,
      kind: 'question',
      object: question,
      verb: 'ask',
    })),
    at,
  );
  return told;
}
