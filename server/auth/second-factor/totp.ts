import { Secret, TOTP } from 'otpauth';

const seconds = 30;

/** A new secret, as apps want it typed (base32). */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** What an app scans. */
export function totpUri(
  secret: string,
  { issuer, label }: { readonly issuer: string; readonly label: string },
): string {
  return totpOf(secret, issuer.replaceAll(':', ' '), label.replaceAll(':', ' ')).toString();
}

/**
 * The step of time that a code belongs to, one before or after now at most; null for a wrong code. A step may count once only:
 * that is for whoever keeps it.
 */
export function totpStep(secret: string, code: string, nowMs: number): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const delta = totpOf(secret).validate({ token: code, timestamp: nowMs, window: 1 });
  return delta === null ? null : Math.floor(nowMs / 1000 / seconds) + delta;
}

function totpOf(secret: string, issuer = '', label = ''): TOTP {
  return new TOTP({
    issuer,
    label,
    algorithm: 'SHA1',
    digits: 6,
    period: seconds,
    secret: Secret.fromBase32(secret),
  });
}
