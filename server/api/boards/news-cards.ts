import type { NewsCard } from '@verbeterbord/shared/api/news.ts';
import type { ChangedCard, NewsWanted } from '../../storage/boards/news.ts';
import type { ApiDeps } from '../api-deps.ts';
import { foldNews } from './fold-news.ts';
import { cardNow, type CardNow } from './news-of-card.ts';

interface Page {
  readonly before: number | undefined;
  readonly limit: number;
}

/** One page of the list: cards with what others did to them, and where the next page begins. */
export async function newsCards(
  deps: Pick<ApiDeps, 'news' | 'hub'>,
  wanted: NewsWanted,
  { before, limit }: Page,
): Promise<{ readonly cards: NewsCard[]; readonly next: number | null }> {
  const found = await deps.news.cards(wanted, { before, limit: limit + 1 });
  const page = found.slice(0, limit);
  if (page.length === 0) return { cards: [], next: null };
  const now = await cardsNow(deps, wanted, page);
  const cards: NewsCard[] = [];
  for (const { kind, card } of page) {
    const changes = foldNews(await deps.news.changes(wanted, card));
    const at = changes[0]?.at;
    if (at === undefined) continue;
    const { wordsOf, ...rest } = now.get(card) ?? gone;
    cards.push({
      kind,
      id: card,
      ...rest,
      at,
      changes: changes.map((change) => Object.assign(change, { words: wordsOf(change) })),
    });
  }
  return { cards, next: found.length > limit ? (page.at(-1)?.last ?? null) : null };
}

const gone: CardNow = { title: null, where: 'gone', goal: null, said: [], wordsOf: () => '' };

/** The cards as they are on the board, or as they left it. */
async function cardsNow(
  { news, hub }: Pick<ApiDeps, 'news' | 'hub'>,
  wanted: NewsWanted,
  page: readonly ChangedCard[],
): Promise<ReadonlyMap<string, CardNow>> {
  const cards = new Map<string, CardNow>();
  await hub.read(wanted.board, (doc) => {
    for (const { kind, card } of page) {
      const now = cardNow(doc, { kind, id: card }, { since: wanted.since, reader: wanted.person });
      if (now !== null) cards.set(card, now);
    }
  });
  const missing = page.filter(({ card }) => !cards.has(card)).map(({ card }) => card);
  for (const [card, content] of await news.departed(wanted.board, missing))
    cards.set(card, { ...gone, title: titleIn(content), where: 'departed' });
  return cards;
}

function titleIn(content: string): string | null {
  const { title } = JSON.parse(content) as { readonly title?: unknown };
  return typeof title === 'string' ? title : null;
}
