import { accept, refuse, type Result } from '@verbeterbord/shared/errors.ts';
import type { BoardId, DependencyId, PersonId } from '@verbeterbord/shared/ids.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import { factsOf } from './card-facts.ts';
import type { CardFacts, ReferredCard } from './crossing-kind.ts';
import type { DependencyDeps } from './dependency-deps.ts';
import { errandsFor } from './errands-for.ts';
import { sayAftermath } from './say-aftermath.ts';

export interface MakeDependency {
  readonly id: DependencyId;
  /** The card that waits. */
  readonly card: ReferredCard;
  /** The card of another board that it waits for. */
  readonly on: ReferredCard;
  readonly by: PersonId;
}

/** So many cards one card may wait for. */
const mostPerCard = 20;

/**
 * Lets a card wait for one of another board, which both boards show from then on. A second time with the same id is the first. That
 * who asks may work on the one board and see the other was checked before.
 *
 * Refuses `invalid-value` (a card of the same board), `not-found`, `archived` and `wrong-state` (either is gone, in the bin, or done
 * already), `waits-for-itself` (by whatever way), `already-exists` and `too-many`.
 */
export async function makeDependency(deps: DependencyDeps, input: MakeDependency): Promise<Result> {
  const { audit, dependencies, errands, referencedCards } = deps;
  const { id, card, on, by } = input;
  if (card.board === on.board) return refuse('invalid-value');
  const waiting = await openFacts(deps, card);
  if (!waiting.ok) return waiting;
  const awaited = await openFacts(deps, on);
  if (!awaited.ok) return awaited;
  const at = toInstant(deps.now());

  const made = await audit.together(async (): Promise<Result<readonly BoardId[]>> => {
    const known = await dependencies.find(id);
    if (known !== null)
      return isSame(known.waits, card) && isSame(known.on, on) && known.isShown
        ? accept([])
        : refuse('already-exists');
    if (await deps.questions.idInUse(id)) return refuse('already-exists');
    const others = await dependencies.waitingOf(card);
    if (others.some((other) => isSame(other.on, on))) return refuse('already-exists');
    if (others.length >= mostPerCard) return refuse('too-many');
    // judged within the transaction: of two that would close a circle at once, one does
    if (await dependencies.reaches(on, card)) return refuse('waits-for-itself');
    await dependencies.add({ id, waits: card, on, madeBy: by, madeAt: at });
    await referencedCards.begin(card, waiting.value);
    await referencedCards.begin(on, awaited.value);
    const boards = [card.board, on.board];
    await errands.add(errandsFor([{ id, boards }]), at);
    return accept(boards);
  });
  if (!made.ok) return made;
  if (made.value.length > 0)
    sayAftermath(deps.events, { boards: made.value, teams: [], people: [], cards: [card, on] });
  return accept();
}

function isSame(a: ReferredCard, b: ReferredCard): boolean {
  return a.board === b.board && a.kind === b.kind && a.id === b.id;
}

/** How a card stands that something is still to come of. */
async function openFacts({ hub, boards }: DependencyDeps, card: ReferredCard): Promise<Result<CardFacts>> {
  if ((await boards.find(card.board)) === null) return refuse('not-found');
  const facts = await hub.read(card.board, (doc) => factsOf(doc, card));
  if (facts === null) return refuse('not-found');
  if (facts.standing === 'binned') return refuse('archived');
  return facts.standing === 'done' ? refuse('wrong-state') : accept(facts);
}
