import { isIP } from 'node:net';
import { z } from 'zod';

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

export interface Config {
  /** `demo`: the example organisation in a fresh temporary database. */
  readonly mode: 'demo' | 'start';
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Null in the demo, which makes a folder of its own. */
  readonly dataDir: string | null;
  /** Origin of the address that people type; null when it follows from host and port. */
  readonly publicUrl: string | null;
  readonly logLevel: (typeof logLevels)[number];
  /** The organisation's sign-on where the environment names it; it wins over what an administrator set. */
  readonly oidc: {
    readonly issuer: string;
    readonly clientId: string;
    /** Null for a client without one. */
    readonly clientSecret: string | null;
  } | null;
  /** Where mail is handed over; null: links are shown to pass on. */
  readonly smtpUrl: string | null;
  /** Addresses and networks of the proxy in front; null: those on this machine and private networks are believed. */
  readonly trustedProxy: readonly string[] | null;
}

export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Names of the contract that this version can't honour: silently ignoring them would be worse than stopping. */
const later = ['DATABASE_URL', 'REDIS_URL'] as const;

/** Values that are secrets: a line that refuses one doesn't repeat it. */
const secret = new Set(['SMTP_URL', 'OIDC_CLIENT_SECRET']);

const environment = z.object({
  HOST: z.string().default('127.0.0.1').refine(isHost, 'must be a host name or an IP address'),
  PORT: z
    .string()
    .default('3000')
    .refine((text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535, 'must be a number from 0 to 65535'),
  DATA_DIR: z
    .string()
    .default('./data')
    .refine((text) => text.trim() !== '' && !text.includes('\0'), 'must be a folder'),
  PUBLIC_URL: z
    .string()
    .optional()
    .refine(
      (text) => text === undefined || originOf(text) !== null,
      'must be an http or https address without a path',
    ),
  LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(', ')}`).optional(),
  OIDC_ISSUER: z
    .string()
    .optional()
    .refine((text) => text === undefined || isIssuer(text), 'must be an https address'),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  TRUSTED_PROXY: z
    .string()
    .optional()
    .refine(
      (text) => text === undefined || listOf(text).every(isAddressOrNetwork),
      'must be addresses or networks with commas between, such as 10.1.2.3,fd00::/64',
    ),
  SMTP_URL: z
    .string()
    .optional()
    .refine(
      (text) => text === undefined || isSmtpUrl(text),
      'must be an address such as smtps://user:password@host:465?from=bord@example.nl',
    ),
});

/**
 * Reads the environment and the arguments. Everything that is wrong is told at once, a line each, and nothing is guessed.
 * An empty value counts as absent.
 */
export function readConfig(
  env: Readonly<Record<string, string | undefined>> = process.env,
  args: readonly string[] = process.argv.slice(2),
): ConfigResult {
  const problems: string[] = [];
  const demo = args.includes('--demo');
  for (const arg of args)
    if (arg !== '--demo') problems.push(`unknown argument ${arg}: only --demo is known`);
  const given = Object.fromEntries(
    Object.keys(environment.shape).flatMap((name) => (env[name] ? [[name, env[name]]] : [])),
  );
  const parsed = environment.safeParse(given);
  for (const issue of parsed.error?.issues ?? []) {
    const name = String(issue.path[0]);
    problems.push(`${name} ${issue.message}${secret.has(name) ? '' : `, not "${env[name] ?? ''}"`}`);
  }
  if (!demo)
    for (const name of later)
      if (env[name]) problems.push(`${name} is not supported by this version: leave it out`);
  if (parsed.success) problems.push(...together(parsed.data, demo));
  if (!parsed.success || problems.length > 0) return { ok: false, problems };
  const { HOST, PORT, DATA_DIR, PUBLIC_URL, LOG_LEVEL, SMTP_URL, TRUSTED_PROXY } = parsed.data;
  return {
    ok: true,
    config: {
      mode: demo ? 'demo' : 'start',
      host: HOST,
      port: Number(PORT),
      dataDir: demo ? null : DATA_DIR,
      publicUrl: PUBLIC_URL === undefined ? null : originOf(PUBLIC_URL),
      logLevel: LOG_LEVEL ?? (demo ? 'warn' : 'info'),
      oidc: demo ? null : oidcOf(parsed.data),
      smtpUrl: demo ? null : (SMTP_URL ?? null),
      trustedProxy: TRUSTED_PROXY === undefined ? null : listOf(TRUSTED_PROXY),
    },
  };
}

type Environment = z.infer<typeof environment>;

/** What is wrong with values that are right by themselves. */
function together(
  { HOST, PUBLIC_URL, OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET }: Environment,
  demo: boolean,
): string[] {
  const problems: string[] = [];
  if (!isLoopback(HOST)) {
    if (demo) problems.push(`HOST must be a loopback address such as 127.0.0.1 for the demo, not "${HOST}"`);
    else if (PUBLIC_URL === undefined || !PUBLIC_URL.toLowerCase().startsWith('https:'))
      problems.push(
        `HOST must be a loopback address such as 127.0.0.1, not "${HOST}", unless PUBLIC_URL is an https address`,
      );
  }
  if ((OIDC_ISSUER === undefined) !== (OIDC_CLIENT_ID === undefined))
    problems.push('OIDC_ISSUER and OIDC_CLIENT_ID go together: set both, or none');
  else if (OIDC_CLIENT_SECRET !== undefined && OIDC_ISSUER === undefined)
    problems.push('OIDC_CLIENT_SECRET needs OIDC_ISSUER and OIDC_CLIENT_ID');
  return problems;
}

function oidcOf({ OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET }: Environment): Config['oidc'] {
  if (OIDC_ISSUER === undefined || OIDC_CLIENT_ID === undefined) return null;
  return { issuer: OIDC_ISSUER, clientId: OIDC_CLIENT_ID, clientSecret: OIDC_CLIENT_SECRET ?? null };
}

/** On this machine http will do: a directory to try things out with. */
function isIssuer(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, search, hash } = new URL(text);
  const safe = protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
  return safe && username === '' && search === '' && hash === '';
}

function isSmtpUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, pathname, hash } = new URL(text);
  return /^smtps?:$/.test(protocol) && hostname !== '' && /^\/?$/.test(pathname) && hash === '';
}

function listOf(text: string): string[] {
  return text.split(',').map((each) => each.trim());
}

function isAddressOrNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const family = isIP(address);
  if (family === 0 || more.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
}

/** Whether a host name or address can only be reached from this machine. */
export function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[(.*)\]$/, '$1').toLowerCase();
  return bare === 'localhost' || bare === '::1' || (isIP(bare) === 4 && bare.startsWith('127.'));
}

function isHost(host: string): boolean {
  return isIP(host) !== 0 || /^(?!-)[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63})*$/i.test(host);
}

/** The origin of an address without a path, or null. */
function originOf(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  const bare =
    url.pathname === '/' &&
    url.search === '' &&
    url.hash === '' &&
    url.username === '' &&
    url.password === '';
  return bare && (url.protocol === 'http:' || url.protocol === 'https:') ? url.origin : null;
}
