/**
 * Why the server ends a board's socket: one closed list. y-websocket's client takes 4400 to 4499 as final;
 * after the others it comes back by itself. Each has a Dutch and an English sentence on the screen.
 */
export const closeCodes = {
  /** The server stops or starts again. */
  restart: 1012,
  /** A frame or handshake that can't be read or isn't allowed in form. */
  malformed: 4400,
  notSignedIn: 4401,
  notAllowed: 4403,
  /** No such board, or none that this person may know of. */
  gone: 4404,
  /** The local copy comes from another generation of the document. */
  otherEpoch: 4409,
  tooLarge: 4413,
  /** Content that breaks the board's schema. */
  invalidContent: 4422,
  clientTooOld: 4426,
  /** Too many messages, bytes or sockets. */
  tooMuch: 4429,
  /** The board can't be served just now (disk full, loading failed): come back. */
  busy: 4503,
  /** The client knows more, or less, than the server: connect again and sync from the start. */
  resync: 4510,
} as const;

export type CloseReason = keyof typeof closeCodes;

/** Whether a client should stay away after this code. */
export function isFinal(code: number): boolean {
  return code >= 4400 && code <= 4499;
}
