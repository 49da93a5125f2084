import type { SignOnProblem } from '@verbeterbord/shared/domain/sign-on.ts';
import { isLoopback } from '../../config.ts';
import type { OidcConfig } from './oidc-config.ts';

const microsoft = new Set(['login.microsoftonline.com', 'login.microsoftonline.us', 'sts.windows.net']);

/** Addresses of Entra ID under which every organisation in the world signs in. */
const anyTenant = new Set(['common', 'organizations', 'consumers', '']);

/** Whether people of this provider are named by tenant and object (`tid` and `oid`). */
export function isEntra({ issuer, kind }: Pick<OidcConfig, 'issuer' | 'kind'>): boolean {
  return kind === 'entra' || (URL.canParse(issuer) && microsoft.has(new URL(issuer).hostname));
}

/** Whether the provider may be talked to without https: on this very machine, as tests do. */
export function isLocal(issuer: string): boolean {
  const url = new URL(issuer);
  return url.protocol === 'http:' && isLoopback(url.hostname);
}

/**
 * What is wrong with the settings before anybody is asked; null when nothing is. An issuer at Entra ID must name one tenant:
 * otherwise anybody with a Microsoft account could sign in.
 */
export function problemOfSettings(config: OidcConfig): SignOnProblem | null {
  if (config.clientId.trim() === '' || !URL.canParse(config.issuer)) return 'incomplete';
  const url = new URL(config.issuer);
  if (url.search !== '' || url.hash !== '' || url.username !== '' || url.password !== '') return 'incomplete';
  if (url.protocol !== 'https:' && !isLocal(config.issuer)) return 'not-https';
  if (microsoft.has(url.hostname) && anyTenant.has((url.pathname.split('/')[1] ?? '').toLowerCase()))
    return 'tenant-missing';
  return null;
}

/** The issuer out of what people paste: often the address of the discovery document. */
export function issuerOf(pasted: string): string {
  return pasted.trim().replace(/\/\.well-known\/openid-configuration\/?$/, '');
}
