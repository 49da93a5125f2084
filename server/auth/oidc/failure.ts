import type { SignOnFailure } from '@verbeterbord/shared/domain/sign-on.ts';
import { AuthorizationResponseError, ResponseBodyError, WWWAuthenticateChallengeError } from 'openid-client';
import { errorCode } from './error-code.ts';
import { SignOnError } from './sign-on-error.ts';

/** Codes of the protocol, at the authorization and the token endpoint. Any other means that the answer doesn't fit. */
const protocol: Readonly<Record<string, SignOnFailure>> = {
  access_denied: 'sso-cancelled',
  login_required: 'sso-cancelled',
  interaction_required: 'sso-cancelled',
  consent_required: 'sso-cancelled',
  account_selection_required: 'sso-cancelled',
  server_error: 'sso-unreachable',
  temporarily_unavailable: 'sso-unreachable',
  invalid_client: 'sso-misconfigured',
  unauthorized_client: 'sso-misconfigured',
  invalid_scope: 'sso-misconfigured',
  invalid_request: 'sso-misconfigured',
  unsupported_response_type: 'sso-misconfigured',
  unsupported_grant_type: 'sso-misconfigured',
};

/** Of the library, when it couldn't talk with the provider at all. */
const unreachable = [
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
  'OAUTH_RESPONSE_IS_NOT_JSON',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'UND_ERR_SOCKET',
  'UND_ERR_CONNECT_TIMEOUT',
];

/** What an error of the library means for whoever wants to come in. */
export function failureOf(error: unknown): SignOnError {
  if (error instanceof SignOnError) return error;
  const detail = errorCode(error);
  if (error instanceof WWWAuthenticateChallengeError) return new SignOnError('sso-misconfigured', detail);
  if (error instanceof AuthorizationResponseError || error instanceof ResponseBodyError)
    return new SignOnError(protocol[error.error] ?? 'sso-invalid', detail);
  return new SignOnError(
    unreachable.some((code) => detail.split(' ').includes(code)) ? 'sso-unreachable' : 'sso-invalid',
    detail,
  );
}
