import type { App } from '@verbeterbord/server/app.ts';
import { storesOn } from '@verbeterbord/server/storage/stores.ts';
import { crossingKinds } from '@verbeterbord/server/usecases/crossings/crossing-kinds.ts';
import { boundReference } from '@verbeterbord/shared/board/bound-reference.ts';
import { findCard } from '@verbeterbord/shared/board/read.ts';
import { listReferences } from '@verbeterbord/shared/board/references.ts';
import type { Reference } from '@verbeterbord/shared/domain/reference.ts';
import type { BoardId } from '@verbeterbord/shared/ids.ts';

/** A server, or what of it writes on boards. */
type Agreeing = Pick<App, 'storage'> & { readonly hub: Pick<App['hub'], 'read'> };

/**
 * Where the boards don't say what SQL says: a reference too few, too many or another one; a card that is told of otherwise than it
 * stands; something that is asked twice about one card; and what still waits to be written. Empty when all agree.
 */
export async function disagreements(app: Agreeing): Promise<unknown[]> {
  const { db } = app.storage;
  const stores = storesOn(db, Date.now);
  const kinds = crossingKinds(stores);
  const found: unknown[] = [];
  const waiting = await db.selectFrom('errand').select(['id', 'board', 'kind', 'object', 'tries']).execute();
  if (waiting.length > 0) found.push({ waiting });

  const ids = new Set<string>();
  for (const table of ['question', 'offer', 'dependency'] as const)
    for (const { id } of await db.selectFrom(table).select('id').execute()) ids.add(id);
  for (const { id: board } of await stores.boards.list()) {
    const shown = new Map<string, Reference>(
      (await app.hub.read(board, listReferences)).map((reference) => [reference.id, reference]),
    );
    for (const id of new Set([...ids, ...shown.keys()])) {
      const wanted = await wantedOn(kinds, board, id);
      const there = shown.get(id) ?? null;
      if (JSON.stringify(sorted(wanted)) !== JSON.stringify(sorted(there)))
        found.push({ board, wanted, there });
    }
  }
  const toldOf = new Set<string>();
  for (const kind of kinds) for (const { id } of await kind.cards()) toldOf.add(id);
  for (const { board, kind, card, ...told } of await db
    .selectFrom('referenced_card')
    .select(['board', 'card_kind as kind', 'card', 'title', 'comments', 'standing'])
    .execute()) {
    // what nothing tells of any more keeps what was known last
    if (!toldOf.has(card)) continue;
    const now = await app.hub.read(board, (doc) => findCard(doc, kind, card));
    if (now === undefined) continue;
    const { title, comments } = now;
    const standing = standingOf(now);
    if (told.title !== title || told.comments !== comments.length || told.standing !== standing)
      found.push({ card, told, title, standing, comments: comments.length });
  }
  const twice = await db
    .selectFrom('question')
    .select(['board', 'card'])
    .where('settled_at', 'is', null)
    .groupBy(['board', 'card_kind', 'card'])
    .having((group) => group.fn.countAll(), '>', 1)
    .execute();
  if (twice.length > 0) found.push({ twice });
  return found;
}

async function wantedOn(
  kinds: ReturnType<typeof crossingKinds>,
  board: BoardId,
  id: string,
): Promise<Reference | null> {
  for (const kind of kinds) {
    const reference = await kind.reference(board, id);
    if (reference !== undefined) return reference === null ? null : boundReference(reference);
  }
  return null;
}

function standingOf(card: NonNullable<ReturnType<typeof findCard<'action' | 'obstacle'>>>): string {
  if (card.archived !== null) return 'binned';
  if (card.kind === 'action') return card.place.state;
  return card.solved === null ? 'open' : 'done';
}

function sorted(value: Reference | null): unknown {
  return value === null ? null : Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
}
