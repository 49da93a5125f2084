import type { newQuestionStep } from '@verbeterbord/shared/api/questions.ts';
import {
  afterVerb,
  isSettled,
  needsWords,
  verbsOfSide,
  type QuestionVerb,
} from '@verbeterbord/shared/domain/question.ts';
import { accept, refuse, type Result } from '@verbeterbord/shared/errors.ts';
import type { PersonId, TeamId } from '@verbeterbord/shared/ids.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import type { z } from 'zod';
import type { QuestionRow } from '../../storage/team-of-teams/questions.ts';
import type { Aftermath, Telling } from './crossing-kind.ts';
import { errandsFor } from './errands-for.ts';
import { questionBoards } from './question-boards.ts';
import type { QuestionDeps } from './question-deps.ts';
import { sayAftermath } from './say-aftermath.ts';
import { teamAbove } from './team-above.ts';
import { tellHolder } from './tell-holder.ts';

export interface StepQuestion extends z.infer<typeof newQuestionStep> {
  /** As it was when the right was checked. */
  readonly question: QuestionRow;
  readonly by: PersonId;
}

/** After so many steps nobody asks back any more: it has to be answered, whoever reads it gets all of them. */
const mostSteps = 200;

/**
 * Takes a step with a question; once, however often it is sent. Refuses `question-over`, `wrong-state` for what doesn't go with how
 * it stands or with who has it by now, `empty-text`, `too-many` for asking back for ever, and `no-team-above` for passing up at the
 * top. The right was checked before.
 */
export async function stepQuestion(deps: QuestionDeps, input: StepQuestion): Promise<Result> {
  const done = await deps.audit.together(() => decide(deps, input));
  if (!done.ok) return done;
  if (done.value !== null) sayAftermath(deps.events, done.value);
  return accept();
}

/** Null when it was taken before. */
async function decide(
  deps: QuestionDeps,
  input: StepQuestion,
): Promise<Result<(Telling & Aftermath) | null>> {
  const { questions, errands, teams, now } = deps;
  const { id: step, verb, text, question, by } = input;
  const taken = await questions.stepWithId(step);
  if (taken !== null) {
    const same = taken.question === question.id && taken.verb === verb && taken.person === by;
    return same ? accept(null) : refuse('already-exists');
  }
  const row = await questions.find(question.id);
  if (row === null) return refuse('not-found');
  if (isSettled(row.state)) return refuse('question-over');
  const state = afterVerb(row.state, verb);
  const isOfHolder = verbsOfSide.received.includes(verb);
  // it went to another team since the right was looked at
  if (state === null || (isOfHolder && row.holder !== question.holder)) return refuse('wrong-state');
  if (needsWords(verb) && text === '') return refuse('empty-text');
  if (verb === 'ask-back' && (await questions.countSteps(row.id)) >= mostSteps) return refuse('too-many');
  let to: TeamId | null = null;
  if (verb === 'pass-up') {
    to = await teamAbove(teams, (await teams.find(row.holder))?.parent ?? null, row.team);
    if (to === null) return refuse('no-team-above');
  }
  const at = toInstant(now());
  const team = isOfHolder ? row.holder : row.team;
  const hears = await whoHears(deps, row, verb);
  await questions.step(row, state, { id: step, verb, team, person: by, text, to, at });
  const people = hears === null || hears === by ? [] : [hears];
  await deps.teamNotices.add(
    people.map((person) => ({
      id: `${row.id}:${step}:${person}`,
      person,
      kind: 'question',
      object: row.id,
      verb,
    })),
    at,
  );
  // they were told that nobody took it up, which is over
  const waited = row.state === 'open' ? await deps.teamNotices.toldOf(row.id, 'ask') : [];
  const held = to === null ? [] : await tellHolder(deps, row, { step, holder: to, by, at });
  const telling = await questionBoards(deps, row);
  await errands.add(errandsFor([telling]), at);
  return accept({ ...telling, people: [...new Set([...people, ...held, ...waited])] });
}

/** Who asked hears what is done with it, and who asked back what was said. */
async function whoHears(
  { questions }: QuestionDeps,
  { id, askedBy }: QuestionRow,
  verb: QuestionVerb,
): Promise<PersonId | null> {
  if (verb === 'reply') return questions.lastToAskBack(id);
  return verb === 'withdraw' ? null : askedBy;
}
