import type { RefusalCode } from '@verbeterbord/shared/errors.ts';

/** What the API refused, or that it couldn't be reached. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  /** HTTP status; 0 when there was no answer at all. */
  readonly status: number;
  /** From the problem+json; `network` without an answer, `unexpected` when the answer can't be read. */
  readonly code: RefusalCode | 'network' | (string & {});

  constructor(status: number, code: string) {
    super(`${status} ${code}`);
    this.status = status;
    this.code = code;
  }
}
