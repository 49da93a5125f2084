import type { newQuestion } from '@verbeterbord/shared/api/questions.ts';
import { findCard } from '@verbeterbord/shared/board/read.ts';
import type { ReferableCard } from '@verbeterbord/shared/domain/reference.ts';
import { accept, refuse, type Result } from '@verbeterbord/shared/errors.ts';
import {
  newId,
  type BoardId,
  type PersonId,
  type QuestionId,
  type TeamId,
} from '@verbeterbord/shared/ids.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import type * as Y from 'yjs';
import type { z } from 'zod';
import type { QuestionRow } from '../../storage/team-of-teams/questions.ts';
import { factsOf } from './card-facts.ts';
import type { Aftermath, CardFacts, Telling } from './crossing-kind.ts';
import { errandsFor } from './errands-for.ts';
import { questionBoards } from './question-boards.ts';
import type { QuestionDeps } from './question-deps.ts';
import { sayAftermath } from './say-aftermath.ts';
import { teamAbove } from './team-above.ts';
import { tellHolder } from './tell-holder.ts';

export interface AskQuestion extends z.infer<typeof newQuestion> {
  readonly board: BoardId;
  /** Whose board it is. */
  readonly team: TeamId;
  readonly by: PersonId;
}

/** The most questions from one board that aren't over: the team above has those of others to show beside them. */
const mostLive = 100;

/**
 * Asks the team above about a card; once, however often it is sent. Refuses `not-found`, `archived` and `wrong-state` for a card
 * that can't be asked about, `already-asked` while it has a question, `too-many` and `no-team-above`. The right was checked before.
 */
export async function askQuestion(deps: QuestionDeps, input: AskQuestion): Promise<Result<QuestionId>> {
  const { hub, questions, events } = deps;
  const { id, board, card } = input;
  const known = await questions.find(id);
  if (known !== null) return sameAsk(known, input);
  const askable = await hub.read(board, (doc) => lookAt(doc, card));
  if (!askable.ok) return askable;
  const asked = await deps.audit.together(() => decide(deps, input, askable.value));
  if (!asked.ok) return asked;
  if (asked.value !== null) sayAftermath(events, { ...asked.value, cards: [{ board, ...card }] });
  return accept(id);
}

/** Null when it was asked before. */
async function decide(
  deps: QuestionDeps,
  { id, board, team, by, card, text, help, before }: AskQuestion,
  facts: CardFacts,
): Promise<Result<(Telling & Aftermath) | null>> {
  const { questions, teams, referencedCards, errands, now } = deps;
  const known = await questions.find(id);
  if (known !== null) {
    const same = sameAsk(known, { board, by, card });
    return same.ok ? accept(null) : same;
  }
  if (await questions.idInUse(id)) return refuse('already-exists');
  if ((await questions.liveOf(board, card.kind, card.id)) !== null) return refuse('already-asked');
  if ((await questions.countLive(board)) >= mostLive) return refuse('too-many');
  const own = await teams.find(team);
  if (own === null) return refuse('not-found');
  const holder = await teamAbove(teams, own.parent, team);
  if (holder === null) return refuse('no-team-above');
  const at = toInstant(now());
  const row = { id, board, team, cardKind: card.kind, card: card.id };
  await questions.add({ ...row, holder, askedBy: by, text, help, before, at });
  const step = newId<string>();
  await questions.addStep(id, { id: step, verb: 'ask', team, person: by, text, to: holder, at });
  await referencedCards.begin({ board, ...card }, facts);
  const people = await tellHolder(deps, { id, askedBy: by }, { step, holder, by, at });
  const telling = await questionBoards(deps, row);
  await errands.add(errandsFor([telling]), at);
  return accept({ ...telling, people });
}

function sameAsk(
  known: QuestionRow,
  { board, by, card }: Pick<AskQuestion, 'board' | 'by' | 'card'>,
): Result<QuestionId> {
  const same = known.board === board && known.card === card.id && known.askedBy === by;
  return same ? accept(known.id) : refuse('already-exists');
}

/** An obstacle that isn't solved, or an action that is stuck. */
function lookAt(doc: Y.Doc, ref: ReferableCard): Result<CardFacts> {
  const facts = factsOf(doc, ref);
  const card = findCard(doc, ref.kind, ref.id);
  if (facts === null || card === undefined) return refuse('not-found');
  if (card.archived !== null) return refuse('archived');
  const isStuck = card.kind === 'action' ? card.stuck !== null : card.solved === null;
  return isStuck ? accept(facts) : refuse('wrong-state');
}
