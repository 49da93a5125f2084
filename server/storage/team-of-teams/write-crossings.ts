import { invariant } from '@verbeterbord/shared/assert.ts';
import type { QuestionState } from '@verbeterbord/shared/domain/question.ts';
import type { Instant } from '@verbeterbord/shared/time.ts';
import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import { DependencyStore, type NewDependency } from './dependencies.ts';
import { OfferStore, type NewOffer, type OfferDecision } from './offers.ts';
import { QuestionStore, type NewQuestionRow, type NewStep } from './questions.ts';
import { ReferencedCards, type ReferencedCardFacts, type ReferencedCardKey } from './referenced-cards.ts';
import { TeamNoticeStore, type TeamNotice } from './team-notices.ts';

/** What was asked, offered and awaited between the teams of an organisation that begins with a past. */
export interface CrossingsWithPast {
  readonly questions: readonly {
    readonly asked: NewQuestionRow;
    readonly ask: NewStep;
    /** What was done with it, in order, and the state that each led to. */
    readonly steps: readonly { readonly state: QuestionState; readonly step: NewStep }[];
  }[];
  readonly offers: readonly { readonly offer: NewOffer; readonly decision: OfferDecision | null }[];
  readonly dependencies: readonly {
    readonly dependency: NewDependency;
    /** When what it waits for was done. */
    readonly endedAt: Instant | null;
  }[];
  /** How the cards stand that other boards tell of. */
  readonly cards: readonly (ReferencedCardKey & { readonly facts: ReferencedCardFacts })[];
  readonly notices: readonly {
    readonly notice: TeamNotice;
    readonly at: Instant;
    readonly seenAt: Instant | null;
  }[];
}

/** Writes them as their use cases did, a part of the transaction that `db` is. The boards and people are there already. */
export async function writeCrossings(db: Kysely<Schema>, past: CrossingsWithPast): Promise<void> {
  const questions = new QuestionStore(db);
  for (const { asked, ask, steps } of past.questions) {
    await questions.add(asked);
    await questions.addStep(asked.id, ask);
    let state: QuestionState = 'open';
    for (const { state: next, step } of steps) {
      const taken = await questions.step({ id: asked.id, state, holder: asked.holder }, next, step);
      invariant(taken, `question ${asked.id} can't be ${next}`);
      state = next;
    }
  }
  const offers = new OfferStore(db);
  for (const { offer, decision } of past.offers) {
    await offers.add(offer);
    if (decision !== null) await offers.decide(offer.id, decision);
  }
  const dependencies = new DependencyStore(db);
  for (const { dependency, endedAt } of past.dependencies) {
    await dependencies.add(dependency);
    if (endedAt !== null) await dependencies.setEnded(dependency.id, endedAt);
  }
  const cards = new ReferencedCards(db);
  for (const { facts, ...key } of past.cards) await cards.keep(key, facts, 0);
  const notices = new TeamNoticeStore(db);
  for (const { notice, at, seenAt } of past.notices) {
    await notices.add([notice], at);
    if (seenAt !== null) await notices.markSeen(notice.person, [notice.id], seenAt);
  }
}
