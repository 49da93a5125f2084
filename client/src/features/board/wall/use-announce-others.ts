import { useEffect } from 'react';
import type * as Y from 'yjs';
import { currentText } from '../../../i18n/language.ts';
import type { BoardSession } from '../../../sync/board-session.ts';
import { changedCards, touchesFields, type ChangedCard } from '../../../sync/changed-cards.ts';
import { useBoardSession } from '../../../sync/hooks.ts';
import { announce } from '../../../ui/announce.ts';

/** Changes that are gathered before they are said, ms: many at once are one sentence. */
const gather = 1_500;
/** What one would see happen on the wall; letters being typed are not news. */
const news = new Set([
  'place',
  'owners',
  'goal',
  'cycle',
  'archived',
  'stuck',
  'order',
  'decision',
  'solved',
]);

/** Tells who listens instead of looks what colleagues do on the board: politely, and many changes as one. */
export function useAnnounceOthers(): void {
  const session = useBoardSession();
  useEffect(() => {
    let waiting = new Map<string, { card: ChangedCard; by: number | null }>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = (): void => {
      timer = undefined;
      const said = sentence(session, [...waiting.values()]);
      waiting = new Map();
      if (said !== null) announce(said);
    };
    const changed = (transaction: Y.Transaction): void => {
      if (transaction.local || !session.loaded.get() || !touchesFields(transaction)) return;
      const by = writerOf(transaction);
      for (const card of changedCards(session.doc, transaction))
        if (card.whole || [...card.fields].some((field) => news.has(field)))
          waiting.set(`${card.kind}:${card.id}`, { card, by });
      if (waiting.size > 0) timer ??= setTimeout(tell, gather);
    };
    session.doc.on('afterTransaction', changed);
    return () => {
      session.doc.off('afterTransaction', changed);
      clearTimeout(timer);
    };
  }, [session]);
}

/** The one Yjs client that wrote in a transaction; null when there were more. */
function writerOf({ beforeState, afterState }: Y.Transaction): number | null {
  let writer: number | null = null;
  for (const [client, clock] of afterState) {
    if (beforeState.get(client) === clock) continue;
    if (writer !== null) return null;
    writer = client;
  }
  return writer;
}

function sentence(
  session: BoardSession,
  changes: readonly { card: ChangedCard; by: number | null }[],
): string | null {
  const text = currentText().board;
  const [first] = changes;
  if (first === undefined) return null;
  if (changes.length > 1) return text.live.changed(changes.length);
  const { card, by } = first;
  const now = session.view.card(card.kind, card.id);
  const who = (by === null ? null : session.nameOf(by)) ?? text.someone;
  const title = now !== undefined && 'title' in now && now.title !== '' ? now.title : text.noTitle;
  if (card.whole) return text.live.added(who, title);
  if (now?.kind === 'action' && card.fields.has('place'))
    return text.live.moved(who, title, text.columns.names[now.place.state]);
  return text.live.changed(1);
}
