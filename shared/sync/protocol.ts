/**
 * First varuint of every frame on a board's socket. 0 to 3 are y-protocols' own, so that any y-websocket client can join;
 * 100 is ours, sent only to those who asked for it with `saved=1`.
 */
export const messageTypes = { sync: 0, awareness: 1, auth: 2, queryAwareness: 3, saved: 100 } as const;

/** Second varuint of a sync frame (y-protocols/sync). */
export const syncSteps = { step1: 0, step2: 1, update: 2 } as const;

/*
 * The `saved` frame is `varuint 100, varuint count`: of the frames with document content (sync step 2 and update)
 * that this socket has sent, the first `count` are on disk. Counting starts at 0 with every new socket.
 */

/** Name of a board's document; with `/sync/` before it the path of its socket. */
export function documentName(board: string): string {
  return `board:${board}`;
}

export const syncPath = '/sync/';

/** What a client may tell in the query of the socket's address. */
export interface Handshake {
  /** The highest document version it understands; absent means the current one. */
  readonly schema: number | null;
  /** Generation of the document that its local copy comes from; absent means no local copy. */
  readonly epoch: number | null;
  /** Whether it wants `saved` frames. */
  readonly saved: boolean;
}

/** Reads the handshake, or answers null when a value is malformed. `get` is that of URLSearchParams. */
export function parseHandshake(query: { get(name: string): string | null }): Handshake | null {
  const number = (name: string): number | null | undefined => {
    const given = query.get(name);
    if (given === null) return null;
    return /^\d{1,7}$/.test(given) ? Number(given) : undefined;
  };
  const schema = number('schema');
  const epoch = number('epoch');
  const saved = query.get('saved');
  if (schema === undefined || epoch === undefined || (saved !== null && saved !== '1' && saved !== '0'))
    return null;
  return { schema, epoch, saved: saved === '1' };
}
