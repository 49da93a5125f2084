import type { RefusalCode } from '@verbeterbord/shared/errors.ts';
import type { BoardId } from '@verbeterbord/shared/ids.ts';

/** A board that can't be read: `code` is `not-found`, or `busy` when it may work later. */
export class BoardUnavailableError extends Error {
  override readonly name = 'BoardUnavailableError';
  readonly code: RefusalCode;
  constructor(board: BoardId, code: RefusalCode) {
    super(`board ${board} is not available: ${code}`);
    this.code = code;
  }
}
