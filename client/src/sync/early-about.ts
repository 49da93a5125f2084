import type { BoardAbout } from '@verbeterbord/shared/api/boards.ts';
import type { BoardId } from '@verbeterbord/shared/ids.ts';
import { api } from '../api/api.ts';

const asked = new Map<BoardId, Promise<BoardAbout>>();

/** Asks for the facts around a board while its code is still coming; `aboutBoard` takes the answer. */
export function askEarly(id: BoardId): void {
  const answer = api.get<BoardAbout>(`/boards/${id}/about`);
  asked.set(id, answer);
  // not signed in yet, or no connection: ask again when it comes to that
  answer.catch(() => asked.delete(id));
}

/** The facts around a board: what was asked early, once, and else from the server. Throws an `ApiError`. */
export async function aboutBoard(id: BoardId, signal: AbortSignal): Promise<BoardAbout> {
  const early = asked.get(id);
  asked.delete(id);
  return early ?? api.get<BoardAbout>(`/boards/${id}/about`, { signal });
}
