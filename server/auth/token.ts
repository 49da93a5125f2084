import { createHash, randomBytes } from 'node:crypto';

const pattern = /^[\w-]{43}$/;

/** A session's secret: 256 random bits, safe in a cookie. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What the database keeps of a token: whoever reads the database can't sign in with it. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Whether a text can be a token at all, so that garbage never reaches the database. */
export function isToken(text: string | undefined): text is string {
  return text !== undefined && pattern.test(text);
}

/** What an Authorization header carries after "Bearer"; null when it carries nothing of the kind. */
export function bearerOf(header: string | undefined): string | null {
  const found = /^Bearer +([^ ]+)$/i.exec(header ?? '');
  return found?.[1] ?? null;
}
