import type { NewsCard } from '@verbeterbord/shared/api/news.ts';
import { findCard } from '@verbeterbord/shared/board/read.ts';
import { currentAttempt } from '@verbeterbord/shared/domain/action.ts';
import type { Card, CardKind } from '@verbeterbord/shared/domain/card.ts';
import type { PersonId } from '@verbeterbord/shared/ids.ts';
import type { Instant } from '@verbeterbord/shared/time.ts';
import type * as Y from 'yjs';
import type { FoldedChange } from './fold-news.ts';

/** What the list shows of a card as it stands now. */
export type CardNow = Pick<NewsCard, 'title' | 'where' | 'goal' | 'said'> & {
  readonly wordsOf: (change: FoldedChange) => string;
};

/** Of what was said the last few, and of a long text its beginning. */
const mostSaid = 3;
const longestText = 400;

/** A card of the document as the list of changes shows it; null when it isn't there any more. */
export function cardNow(
  doc: Y.Doc,
  { kind, id }: { readonly kind: CardKind; readonly id: string },
  { since, reader }: { readonly since: Instant; readonly reader: PersonId },
): CardNow | null {
  const card = findCard(doc, kind, id);
  if (card === undefined) return null;
  const goalId = 'goal' in card ? card.goal : null;
  const goal = goalId === null ? undefined : findCard(doc, 'goal', goalId);
  const comments = 'comments' in card ? card.comments : [];
  return {
    title: card.title,
    where: card.archived === null ? 'board' : 'bin',
    goal: goal === undefined ? null : { number: goal.number, title: goal.title },
    said: comments
      .filter(({ at, by }) => at > since && by !== reader)
      .slice(-mostSaid)
      .map(({ by, at, text }) => ({ person: by, at, text: shortened(text) })),
    wordsOf: (change) => shortened(wordsWith(card, change)),
  };
}

/** What stands on the card because of such a change. */
function wordsWith(card: Card, { kind }: FoldedChange): string {
  if (card.kind === 'action') {
    if (kind === 'stuck') return card.stuckReason;
    if (kind === 'outcome') return currentAttempt(card)?.noticed ?? '';
  }
  if (card.kind === 'ambition' && kind === 'judged') return card.judgementNote;
  if (card.kind === 'idea' && kind === 'decided') return card.decision?.reason ?? '';
  return '';
}

/** Not in the middle of a word. */
function shortened(text: string): string {
  const trimmed = text.trim();
  if (trimmed.length <= longestText) return trimmed;
  const cut = trimmed.slice(0, longestText);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > longestText / 2 ? space : longestText).trimEnd()} …`;
}
