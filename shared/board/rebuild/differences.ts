import { cardKinds, type CardKind } from '../../domain/card.ts';
import type { BoardContent, Content, MapContent } from './content.ts';

/** What somebody's edits made of one thing that stands in a document. */
export type Difference =
  | { readonly is: 'text'; readonly base: string; readonly mine: string }
  /** Undefined: there was none, or it was taken away. */
  | { readonly is: 'value'; readonly base: unknown; readonly mine: unknown }
  | { readonly is: 'map'; readonly entries: ReadonlyMap<string, Difference> }
  | { readonly is: 'made'; readonly content: Content }
  | { readonly is: 'removed'; readonly content: Content };

/** What they made of one card. */
export interface CardDifference {
  readonly kind: CardKind;
  readonly id: string;
  readonly title: string;
  readonly wasArchived: boolean;
  readonly difference: Extract<Difference, { is: 'map' | 'made' }>;
}

export interface BoardDifference {
  readonly cards: readonly CardDifference[];
  readonly lesson: { readonly base: string; readonly mine: string } | null;
}

/** What became of a board by edits, with how it was before and after them. A card that was removed isn't told: only the server removes. */
export function differencesOf(before: BoardContent, after: BoardContent): BoardDifference {
  const cards: CardDifference[] = [];
  for (const kind of cardKinds) {
    const earlier = before.cards.get(kind)?.entries ?? new Map<string, Content>();
    for (const [id, card] of after.cards.get(kind)?.entries ?? []) {
      const difference = differenceOf(earlier.get(id), card);
      if (card.is !== 'map' || (difference?.is !== 'map' && difference?.is !== 'made')) continue;
      cards.push({ kind, id, title: titleOf(card), wasArchived: isArchived(earlier.get(id)), difference });
    }
  }
  const lesson = before.lesson === after.lesson ? null : { base: before.lesson, mine: after.lesson };
  return { cards, lesson };
}

function differenceOf(before: Content | undefined, after: Content | undefined): Difference | null {
  if (before?.is === 'map' && after?.is === 'map') {
    const entries = new Map<string, Difference>();
    for (const key of new Set([...before.entries.keys(), ...after.entries.keys()])) {
      const difference = differenceOf(before.entries.get(key), after.entries.get(key));
      if (difference !== null) entries.set(key, difference);
    }
    return entries.size === 0 ? null : { is: 'map', entries };
  }
  if (before?.is === 'text' && after?.is === 'text')
    return before.text === after.text ? null : { is: 'text', base: before.text, mine: after.text };
  if (after !== undefined && after.is !== 'value') return { is: 'made', content: after };
  if (before !== undefined && before.is !== 'value') return { is: 'removed', content: before };
  const [base, mine] = [before?.value, after?.value];
  return sameValue(base, mine) ? null : { is: 'value', base, mine };
}

/** Absent and null are alike to every reader. */
export function sameValue(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}

function titleOf({ entries }: MapContent): string {
  const title = entries.get('title');
  return title?.is === 'text' ? title.text : '';
}

function isArchived(card: Content | undefined): boolean {
  const archived = card?.is === 'map' ? card.entries.get('archived') : undefined;
  return archived?.is === 'value' && (archived.value ?? null) !== null;
}
