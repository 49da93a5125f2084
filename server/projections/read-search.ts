import { findCard, listCards } from '@verbeterbord/shared/board/read.ts';
import { cardKinds, type Card, type CardRef } from '@verbeterbord/shared/domain/card.ts';
import type * as Y from 'yjs';
import type { EntryKey, SearchEntry } from '../storage/search/search-entry.ts';
import { textsOfAction } from '../storage/search/texts-of-action.ts';

/** What can be found of a document; cards that are in the bin or gone stand in `removals`. */
export interface ReadSearch {
  readonly upserts: readonly SearchEntry[];
  readonly removals: readonly EntryKey[];
}

/** The whole board, oldest cards first, so that the newest are found first. */
export function readAllEntries(doc: Y.Doc): ReadSearch {
  const cards = cardKinds.flatMap((kind): Card[] => listCards(doc, kind));
  const upserts = cards.filter((card) => card.archived === null).map(entryOf);
  return {
    upserts: upserts.sort((a, b) => compare(a.at ?? '', b.at ?? '') || compare(a.card, b.card)),
    removals: [],
  };
}

/** Only these cards. */
export function readEntries(doc: Y.Doc, cards: Iterable<CardRef>): ReadSearch {
  const upserts: SearchEntry[] = [];
  const removals: EntryKey[] = [];
  for (const { kind, id } of cards) {
    const card = findCard(doc, kind, id);
    if (card === undefined || card.archived !== null) removals.push({ kind, card: id });
    else upserts.push(entryOf(card));
  }
  return { upserts, removals };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function entryOf(card: Card): SearchEntry {
  return {
    kind: card.kind,
    card: card.id,
    number: 0,
    ...standing(card),
    title: card.title,
    body: textsOf(card)
      .filter((text) => text !== '')
      .join('\n'),
    at: (card.kind === 'action' ? card.done?.at : null) ?? card.created?.at ?? null,
  };
}

/** How it stands, and whether there is something to do about it. */
function standing(card: Card): Pick<SearchEntry, 'state' | 'open'> {
  switch (card.kind) {
    case 'action': {
      const { state } = card.place;
      return { state: card.stuck !== null && state !== 'done' ? 'stuck' : state, open: state !== 'done' };
    }
    case 'idea':
      return { state: card.decision?.value ?? null, open: card.decision === null };
    case 'obstacle':
      return { state: card.solved === null ? null : 'solved', open: card.solved === null };
    case 'success':
      return { state: null, open: false };
    default:
      return { state: null, open: true };
  }
}

function textsOf(card: Card): readonly string[] {
  switch (card.kind) {
    case 'ambition':
      return [card.why, card.judgementNote, card.indicatorName];
    case 'goal':
      return [card.sign];
    case 'action':
      return textsOfAction(card);
    case 'idea':
      return [card.notes, card.decision?.reason ?? '', ...card.comments.map(({ text }) => text)];
    default:
      return [card.notes, ...card.comments.map(({ text }) => text)];
  }
}
