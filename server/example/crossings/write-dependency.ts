import { asId, type DependencyId, type TeamId } from '@verbeterbord/shared/ids.ts';
import type { ExampleDependency } from './content.ts';
import type { ExampleCards, FoundCard } from './example-cards.ts';
import type { PastCrossings } from './past-crossings.ts';

/** A card of the example that waits for one of another board, or waited. */
export function writeDependency(
  past: PastCrossings,
  cards: ExampleCards,
  content: ExampleDependency,
  nth: number,
): void {
  const [waits, on] = [cards.find(content.waits), cards.find(content.on)];
  const id = asId<DependencyId>(`voorbeeldwachten-${nth}`);
  const madeAt = past.moment(content.daysAgo, waits.card.created?.at, on.card.created?.at);
  const done = on.card.kind === 'action' ? on.card.done : on.card.solved;
  const madeBy = past.idOf(content.by);
  past.dependencies.push({
    dependency: { id, waits: waits.key, on: on.key, madeBy, madeAt },
    endedAt: done?.at ?? null,
  });
  if (done !== null) {
    const owners = waits.card.kind === 'action' ? waits.card.owners : [];
    const told = (owners.length > 0 ? owners : [madeBy]).filter((person) => person !== done.by);
    past.tell({ kind: 'dependency', object: id, verb: 'done' }, 'done', told, done.at);
  }
  past.refer(waits);
  past.refer(on);
  const end = (own: FoundCard, other: FoundCard) => ({
    id,
    kind: 'dependency' as const,
    card: { kind: own.key.kind, id: own.key.id },
    other: { kind: other.key.kind, id: other.key.id, board: other.key.board, title: other.facts.title },
    team: past.teamName(asId<TeamId>(other.key.board)),
    standing: on.facts.standing,
    madeAt,
  });
  past.show(waits.key.board, { ...end(waits, on), side: 'waits' });
  past.show(on.key.board, { ...end(on, waits), side: 'awaited' });
}
