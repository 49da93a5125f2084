import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { chromium, type LaunchOptions } from 'playwright-core';

/** A Chromium that this machine can start, and where it was found. */
export interface FoundChromium {
  readonly executablePath: string;
  readonly env: Record<string, string>;
  readonly source: string;
}

// quiet, and no connections of its own; web security stays as users have it
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const systemPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  `${process.env['PROGRAMFILES']}\\Google\\Chrome\\Application\\chrome.exe`,
  `${process.env['PROGRAMFILES(X86)']}\\Microsoft\\Edge\\Application\\msedge.exe`,
];

const ownEnv = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );

/** In this order: VERBETERBORD_CHROMIUM, Playwright's own, the system's (unless skipped), the one in the npm package. */
export async function findChromium(): Promise<FoundChromium> {
  const env = ownEnv();
  const given = process.env['VERBETERBORD_CHROMIUM'];
  if (given !== undefined && given !== '') {
    if (!existsSync(given)) throw new Error(`VERBETERBORD_CHROMIUM=${given} does not exist`);
    return { executablePath: given, env, source: 'VERBETERBORD_CHROMIUM' };
  }
  const playwrights = chromium.executablePath();
  if (existsSync(playwrights)) return { executablePath: playwrights, env, source: 'playwright' };
  const system = systemPlaces.find((path) => existsSync(path));
  if (system !== undefined && process.env['VERBETERBORD_SKIP_SYSTEM_CHROMIUM'] !== '1') {
    return { executablePath: system, env, source: 'system' };
  }
  const packaged =
    process.platform === 'linux' && process.arch === 'x64' ? await unpackChromium(env) : undefined;
  if (packaged) return packaged;
  throw new Error(
    'No Chromium found. Install Chrome or Chromium, run `npx playwright-core install chromium`, or set VERBETERBORD_CHROMIUM to a path.',
  );
}

/** The package unpacks into TMPDIR: give it a folder of its own that outlives the run, and no others touch. */
async function unpackChromium(env: Record<string, string>): Promise<FoundChromium | undefined> {
  const packaged = await import('@sparticuz/chromium').catch(() => undefined);
  if (!packaged) return undefined;
  const home = packageFolder('@sparticuz/chromium');
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
  const cache = resolve(import.meta.dirname, `../../node_modules/.cache/chromium-${version}`);
  mkdirSync(cache, { recursive: true });
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = cache;
  try {
    const executablePath = await packaged.default.executablePath();
    if (lacksLibraries(executablePath)) {
      await packaged.inflate(join(home, 'bin', 'al2023.tar.br'));
      env['LD_LIBRARY_PATH'] = [join(cache, 'al2023', 'lib'), env['LD_LIBRARY_PATH']]
        .filter(Boolean)
        .join(':');
    }
    if (!hasFonts()) {
      await packaged.inflate(join(home, 'bin', 'fonts.tar.br'));
      env['FONTCONFIG_FILE'] ??= writeFontConfig(cache);
    }
    return { executablePath, env, source: '@sparticuz/chromium' };
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}

function packageFolder(name: string): string {
  let folder = dirname(createRequire(import.meta.url).resolve(name));
  while (!existsSync(join(folder, 'package.json')) || !existsSync(join(folder, 'bin'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`no folder of ${name}`);
    folder = parent;
  }
  return folder;
}

function lacksLibraries(executablePath: string): boolean {
  const ldd = spawnSync('ldd', [executablePath], { encoding: 'utf8' });
  return ldd.status !== 0 || ldd.stdout.includes('not found');
}

/** The package's own fonts.conf looks in folders of another machine. */
function writeFontConfig(cache: string): string {
  const path = join(cache, 'fonts.conf');
  const places = `<dir>${join(cache, 'fonts')}</dir><cachedir>${join(cache, 'fonts-cache')}</cachedir>`;
  writeFileSync(
    path,
    `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig>${places}</fontconfig>\n`,
  );
  return path;
}

const hasFonts = (): boolean =>
  existsSync('/etc/fonts/fonts.conf') &&
  ['/usr/share/fonts', '/usr/local/share/fonts'].some((path) => existsSync(path));

export const launchOptions = ({ executablePath, env }: FoundChromium): LaunchOptions => ({
  executablePath,
  env,
  args,
  headless: true,
});
