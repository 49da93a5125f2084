import type { ExternalIdentity } from '../../usecases/sign-in/external-identity.ts';
import { isEntra } from './check-settings.ts';
import type { OidcConfig } from './oidc-config.ts';
import { SignOnError } from './sign-on-error.ts';

type Claims = Readonly<Record<string, unknown>>;

/** Reads who it is from the claims of a token that was checked before. */
export function identityOf(claims: Claims, config: OidcConfig): ExternalIdentity {
  const issuer = exact(claims['iss'], 500);
  const subject = subjectOf(claims, config);
  if (issuer === null || subject === null) throw new SignOnError('sso-invalid', 'subject');
  return {
    issuer,
    subject,
    name: nameOf(claims),
    email: emailOf(claims),
    groups: groupsOf(claims, config.groupsClaim),
    session: exact(claims['sid'], 300),
  };
}

/** Whether the ID token leaves something out that the provider may still tell at its userinfo endpoint. */
export function isScanty(claims: Claims, config: OidcConfig): boolean {
  const groups = groupsOf(claims, config.groupsClaim);
  return nameOf(claims) === null || (groups !== null && groups !== 'unlisted' && groups.length === 0);
}

/** Entra's `sub` differs per application, so there it is the tenant with the object: the same in every one. */
function subjectOf(claims: Claims, config: OidcConfig): string | null {
  if (!isEntra(config)) return exact(claims['sub'], 300);
  const tenant = exact(claims['tid'], 100);
  const object = exact(claims['oid'], 100);
  return tenant === null || object === null ? null : `${tenant}:${object}`;
}

function nameOf(claims: Claims): string | null {
  const parts = [text(claims['given_name'], 60), text(claims['family_name'], 60)].filter(
    (part) => part !== null,
  );
  return text(claims['name'], 100) ?? (parts.length > 0 ? parts.join(' ') : null);
}

function emailOf(claims: Claims): string | null {
  const email = text(claims['email'], 254);
  return email !== null && /^[^\s@<>"]+@[^\s@<>"]+$/.test(email) ? email.toLowerCase() : null;
}

/** A claim that is absent says: in no group at all. Then what came from groups ends, for access must be given, not assumed. */
function groupsOf(claims: Claims, name: string): readonly string[] | 'unlisted' | null {
  if (name === '') return null;
  const groups = claims[name];
  if (isUnlisted(claims, name)) return 'unlisted';
  const listed: unknown[] = Array.isArray(groups) ? groups : [groups];
  return listed.filter(
    (group) => typeof group === 'string' && group !== '' && group.length <= 300,
  ) as string[];
}

/** "Groups overage": beyond some 200 groups Entra gives an address to ask at instead of the list. */
function isUnlisted(claims: Claims, name: string): boolean {
  const elsewhere = claims['_claim_names'];
  return (
    claims['hasgroups'] === true ||
    (typeof elsewhere === 'object' && elsewhere !== null && Object.hasOwn(elsewhere, name))
  );
}

/** A name that is compared letter by letter: as it is, or null. */
function exact(value: unknown, longest: number): string | null {
  return typeof value === 'string' && value !== '' && value.length <= longest ? value : null;
}

/** A text of one line, or null. */
function text(value: unknown, longest: number): string | null {
  if (typeof value !== 'string') return null;
  const clean = value.replaceAll(/\p{C}+/gu, ' ').trim();
  return clean === '' || clean.length > longest ? null : clean;
}
