import type { CloseReason } from '@verbeterbord/shared/sync/close-codes.ts';

/** Thrown within the guard only, which catches it at its door: reading hostile bytes is recursive, and stops anywhere. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly reason: CloseReason;
  constructor(reason: CloseReason, why: string) {
    super(why);
    this.reason = reason;
  }
}

export function refusal(reason: CloseReason, why: string): Refused {
  return new Refused(reason, why);
}
