import type { SignOnFailure } from '@verbeterbord/shared/domain/sign-on.ts';

/**
 * Signing in at the provider didn't work. `detail` is for the audit log: a code of the library or of the protocol, never the
 * provider's own words, a token or an address with a code in it. There is no `cause` for the same reason.
 */
export class SignOnError extends Error {
  override readonly name: string = 'SignOnError';
  readonly failure: SignOnFailure;
  readonly detail: string;

  constructor(failure: SignOnFailure, detail = '') {
    super(detail === '' ? failure : `${failure}: ${detail}`);
    this.failure = failure;
    this.detail = detail;
  }
}

/** A token that the provider didn't sign, or none at all: anybody can send those, for ever. */
export class Unvouched extends SignOnError {}

/** What came back belongs to nothing that began here, or no longer. */
export class NoAttempt extends SignOnError {
  constructor() {
    super('sso-expired', 'no attempt');
  }
}
