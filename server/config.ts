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
}

export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Names of the contract that this version can't honour: silently ignoring them would be worse than stopping. */
const later = [
  'DATABASE_URL',
  'REDIS_URL',
  'OIDC_ISSUER',
  'OIDC_CLIENT_ID',
  'OIDC_CLIENT_SECRET',
  'SMTP_URL',
] as const;

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
    problems.push(`${name} ${issue.message}, not "${env[name] ?? ''}"`);
  }
  if (!demo)
    for (const name of later)
      if (env[name]) problems.push(`${name} is not supported by this version: leave it out`);
  if (parsed.success && !isLoopback(parsed.data.HOST)) {
    problems.push(
      `HOST must be a loopback address such as 127.0.0.1 as long as there is no real sign-in, not "${parsed.data.HOST}"`,
    );
  }
  if (!parsed.success || problems.length > 0) return { ok: false, problems };
  const { HOST, PORT, DATA_DIR, PUBLIC_URL, LOG_LEVEL } = parsed.data;
  return {
    ok: true,
    config: {
      mode: demo ? 'demo' : 'start',
      host: HOST,
      port: Number(PORT),
      dataDir: demo ? null : DATA_DIR,
      publicUrl: PUBLIC_URL === undefined ? null : originOf(PUBLIC_URL),
      logLevel: LOG_LEVEL ?? (demo ? 'warn' : 'info'),
    },
  };
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
