import { isId, type PersonId } from '../ids.ts';

/** What a browser says of itself; the server keeps nothing else of it. */
export interface OwnPresence {
  /** The card in hand: dragged, or open with the caret in it. */
  readonly holding: string | null;
  /** The card whose side panel is open. */
  readonly open: string | null;
}

/** As everybody else gets it: who it is was stamped on by the server. */
export interface Presence extends OwnPresence {
  readonly person: { readonly id: PersonId; readonly name: string; readonly initials: string };
}

/** Keeps what we know from what a client sent, and nothing more. Never fails: garbage is an empty hand. */
export function parseOwnPresence(given: unknown): OwnPresence {
  const state = typeof given === 'object' && given !== null ? (given as Record<string, unknown>) : {};
  const id = (value: unknown): string | null => (isId(value) ? value : null);
  return { holding: id(state['holding']), open: id(state['open']) };
}
