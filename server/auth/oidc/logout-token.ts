import { jwtVerify } from 'jose';
import { errorCode } from './error-code.ts';
import { toleratedSkew, type Known } from './provider.ts';
import { SignOnError, Unvouched } from './sign-on-error.ts';

/** What a provider asks to end. */
export interface LogoutRequest {
  readonly issuer: string;
  /** The token's own id, that may count once. */
  readonly id: string;
  /** One sign-in; null for all of the subject's. */
  readonly session: string | null;
  /** As the provider says it (`sub`). */
  readonly subject: string | null;
  /** Milliseconds since 1970 after which the token would be refused anyway. */
  readonly validUntil: number;
}

const event = 'http://schemas.openid.net/event/backchannel-logout';
const longestAge = 300;
const signatures = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'Ed25519',
  'EdDSA',
] as const;

/**
 * Checks a logout token as OpenID Connect Back-Channel Logout 1.0, section 2.6, says: signed by the provider with a public key,
 * for us, now, about a sign-out, and not an ID token in disguise. Throws `SignOnError`. That it counts once is for who calls.
 */
export async function readLogoutToken(token: string, known: Known, now: number): Promise<LogoutRequest> {
  const server = known.configuration.serverMetadata();
  const said = server.id_token_signing_alg_values_supported ?? ['RS256'];
  try {
    const { payload, protectedHeader } = await jwtVerify(token, known.keys, {
      issuer: server.issuer,
      audience: known.configuration.clientMetadata().client_id,
      algorithms: signatures.filter((name) => said.includes(name)),
      clockTolerance: toleratedSkew,
      maxTokenAge: longestAge,
      currentDate: new Date(now),
      requiredClaims: ['jti', 'events'],
    });
    const { jti, events, sid, sub, nonce, iat } = payload;
    const type = (protectedHeader.typ ?? 'jwt').toLowerCase().replace(/^application\//, '');
    if (type !== 'logout+jwt' && type !== 'jwt') throw new SignOnError('sso-invalid', 'logout typ');
    if (nonce !== undefined) throw new SignOnError('sso-invalid', 'logout nonce');
    const about =
      typeof events === 'object' && events !== null ? (events as Record<string, unknown>)[event] : null;
    if (typeof about !== 'object' || about === null) throw new SignOnError('sso-invalid', 'logout events');
    if (typeof jti !== 'string' || jti === '' || jti.length > 500)
      throw new SignOnError('sso-invalid', 'logout jti');
    const session = typeof sid === 'string' && sid !== '' ? sid : null;
    const subject = typeof sub === 'string' && sub !== '' ? sub : null;
    if (session === null && subject === null) throw new SignOnError('sso-invalid', 'logout subject');
    const validUntil = ((iat ?? 0) + longestAge + toleratedSkew) * 1000;
    return { issuer: server.issuer, id: jti, session, subject, validUntil };
  } catch (error) {
    if (error instanceof SignOnError) throw error;
    const code = errorCode(error);
    // these are of what stands in it, which is looked at when the signature was right
    if (code.startsWith('ERR_JWT_')) throw new SignOnError('sso-invalid', code);
    throw new Unvouched('sso-invalid', code);
  }
}
