import { refuse } from '@verbeterbord/shared/errors.ts';
import { onlySession, type Flight } from './batch.ts';
import type { Effect } from './effects.ts';
import { frames } from './frames.ts';
import type { Session } from './session.ts';

/** Tells everybody what is on disk now, but for the one whose it all is. */
export function tellOthers({ update, items }: Flight): Effect {
  return { do: 'broadcast', bytes: frames.update(update), except: onlySession(items), presence: false };
}

/** Tells the authors of these items that everything of them that was allowed is on disk; `sessions` are theirs. */
export function confirm({ items, verdicts }: Pick<Flight, 'items' | 'verdicts'>): {
  readonly effects: readonly Effect[];
  readonly sessions: ReadonlySet<Session>;
} {
  const effects: Effect[] = [];
  const sessions = new Set<Session>();
  for (const [index, item] of items.entries()) {
    const verdict = verdicts[index];
    if (item.session === null) {
      const result = verdict?.ok === true ? verdict.result : undefined;
      effects.push({ do: 'settle', settle: () => item.settle?.(result ?? refuse('busy')) });
      continue;
    }
    if (verdict?.ok === true) item.session.saved += 1;
    sessions.add(item.session);
  }
  for (const session of sessions)
    if (session.visitor.wantsSaved && session.state.name !== 'closed')
      effects.push({ do: 'send', to: session, bytes: frames.saved(session.saved) });
  return { effects, sessions };
}
