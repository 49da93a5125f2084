import { findCard } from '@verbeterbord/shared/board/read.ts';
import { findReference, listReferences } from '@verbeterbord/shared/board/references.ts';
import type { CardKind, Cards } from '@verbeterbord/shared/domain/card.ts';
import type { Reference } from '@verbeterbord/shared/domain/reference.ts';
import { asId, type BoardId } from '@verbeterbord/shared/ids.ts';
import { expect } from 'vitest';
import type { AppServer } from './app-server.ts';

/** What a board shows of another under this id; null when nothing. */
export function referenceOn(server: AppServer, board: string, id: string): Promise<Reference | null> {
  return server.app.hub.read(asId<BoardId>(board), (doc) => findReference(doc, id) ?? null);
}

/** All that a board shows of others. */
export function referencesOn(server: AppServer, board: string): Promise<readonly Reference[]> {
  return server.app.hub.read(asId<BoardId>(board), listReferences);
}

/** A card as it hangs on a board; null when it doesn't. */
export function cardOn<Kind extends CardKind>(
  server: AppServer,
  board: string,
  kind: Kind,
  id: string,
): Promise<Cards[Kind] | null> {
  return server.app.hub.read(asId<BoardId>(board), (doc) => findCard(doc, kind, id) ?? null);
}

/** Waits until nothing that was decided has still to be written on a board. */
export async function errandsDone(server: AppServer): Promise<void> {
  await expect
    .poll(() => server.app.storage.db.selectFrom('errand').select('id').execute(), { timeout: 20_000 })
    .toEqual([]);
}
