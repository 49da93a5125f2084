import type { ActionPatch, NewAction } from '@verbeterbord/shared/api/actions.ts';
import type { ActionId, BoardId } from '@verbeterbord/shared/ids.ts';

/** One thing that somebody did to an action without its board on the screen. */
export interface Outgoing {
  /** Made here: sent again, it does nothing twice. */
  readonly id: string;
  /** When it was done, milliseconds since 1970. */
  readonly at: number;
  readonly board: BoardId;
  readonly action: ActionId;
  /** What the action is called, for when it has to be told what became of it. */
  readonly title: string;
  readonly what:
    | { readonly kind: 'add'; readonly input: NewAction }
    | { readonly kind: 'change'; readonly patch: Pick<ActionPatch, 'state' | 'stuck' | 'comment'> };
  /** `waiting` until the server has it; `sent` until its answers show it; `refused`, with the code, when it won't have it. */
  readonly state: 'waiting' | 'sent' | 'refused';
  readonly code?: string;
}

/** What somebody wrote in it, to read and copy. */
export function wordsOf({ title, what }: Outgoing): string {
  if (what.kind === 'add') return [title, what.input.notes].filter(Boolean).join('\n');
  return what.patch.comment ?? what.patch.stuck ?? '';
}

/** Which fields it sets, so that a later one of the same action takes the place of an earlier one that wasn't sent. */
export function fieldOf({ what }: Outgoing): 'state' | 'stuck' | null {
  if (what.kind === 'add' || what.patch.comment !== undefined) return null;
  return what.patch.state === undefined ? 'stuck' : 'state';
}
