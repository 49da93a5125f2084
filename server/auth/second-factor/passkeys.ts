import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server';

/** For which site a key is, exactly. */
export interface PasskeySite {
  /** Host without a port. */
  readonly id: string;
  readonly origin: string;
}

export interface KnownKey {
  readonly credential: string;
  readonly transports: readonly string[];
}

/** A key as we keep it. */
export interface StoredKey extends KnownKey {
  readonly publicKey: Uint8Array;
  readonly counter: number;
}

/** What a browser asks its device when it makes a key. The challenge in it is to be remembered. */
export async function passkeyCreation(given: {
  readonly site: PasskeySite;
  readonly organisation: string;
  readonly login: string;
  readonly name: string;
  readonly known: readonly KnownKey[];
}): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const { site, organisation, login, name, known } = given;
  return generateRegistrationOptions({
    rpName: organisation,
    rpID: site.id,
    userName: login,
    userDisplayName: name,
    attestationType: 'none',
    excludeCredentials: known.map(inList),
    authenticatorSelection: { residentKey: 'discouraged', userVerification: 'preferred' },
  });
}

/** The key that was made; null when anything about it isn't right. */
export async function madePasskey(
  site: PasskeySite,
  challenge: string,
  response: unknown,
): Promise<StoredKey | null> {
  try {
    const verified = await verifyRegistrationResponse({
      response: response as RegistrationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.id,
      // the password came before: touching the key is enough
      requireUserVerification: false,
    });
    if (!verified.verified) return null;
    const { id, publicKey, counter, transports = [] } = verified.registrationInfo.credential;
    return { credential: id, publicKey, counter, transports };
  } catch {
    return null;
  }
}

/** What a browser asks its device when somebody signs in. The challenge in it is to be remembered. */
export async function passkeyRequest(
  site: PasskeySite,
  known: readonly KnownKey[],
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  return generateAuthenticationOptions({
    rpID: site.id,
    allowCredentials: known.map(inList),
    userVerification: 'discouraged',
  });
}

/** The key's counter after this use; null when anything about it isn't right, also a counter that went back. */
export async function usedPasskey(
  site: PasskeySite,
  challenge: string,
  response: unknown,
  key: StoredKey,
): Promise<number | null> {
  try {
    const verified = await verifyAuthenticationResponse({
      response: response as AuthenticationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.id,
      credential: {
        id: key.credential,
        publicKey: new Uint8Array(key.publicKey),
        counter: key.counter,
        transports: [...key.transports],
      },
      requireUserVerification: false,
    });
    return verified.verified ? verified.authenticationInfo.newCounter : null;
  } catch {
    return null;
  }
}

function inList({ credential, transports }: KnownKey): { id: string; transports: string[] } {
  return { id: credential, transports: [...transports] };
}
