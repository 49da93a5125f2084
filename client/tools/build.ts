import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';

/**
 * Builds the client, unless what was built last came from the same sources. Where Vite isn't installed (a server
 * with production dependencies only) a finished build is used as it is.
 */
const root = resolve(import.meta.dirname, '../..');
const client = join(root, 'client');
const dist = join(client, 'dist');
const built = join(dist, 'index.html');
const stampFile = '.built-from';

function fingerprint(): string {
  const hash = createHash('sha256');
  const sources = globSync(['client/**/*', 'shared/**/*.ts', 'pnpm-lock.yaml', 'tsconfig.base.json'], {
    cwd: root,
    exclude: (path) => /(^|[\\/])(node_modules|dist(-\d+)?(-old)?)$|\.test\.tsx?$/.test(path),
  });
  for (const path of sources.toSorted()) {
    const content = read(join(root, path));
    if (content) hash.update(path.split(sep).join('/')).update('\0').update(content).update('\0');
  }
  return hash.digest('hex');
}

function read(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    // a folder, or gone since the listing
    if (code === 'EISDIR' || code === 'ENOENT') return undefined;
    throw error;
  }
}

async function build(): Promise<void> {
  if (!existsSync(join(client, 'index.html'))) return; // there is no client yet
  const now = fingerprint();
  if (
    existsSync(built) &&
    existsSync(join(dist, stampFile)) &&
    readFileSync(join(dist, stampFile), 'utf8') === now
  )
    return;
  const vite = await import('vite').catch(() => undefined);
  if (!vite) {
    if (existsSync(built)) return;
    throw new Error(
      'The client is not built, and Vite is not installed: run `npx -y pnpm@12 build` on a full install first.',
    );
  }
  process.stderr.write('building the client…\n');
  const start = performance.now();
  // beside the build in use, so that a running server goes on serving whole pages and two builds don't meet
  const beside = `${dist}-${process.pid}`;
  try {
    // stdout belongs to the server that starts after this
    await vite.build({ root: client, logLevel: 'warn', build: { outDir: beside, emptyOutDir: true } });
    writeFileSync(join(beside, stampFile), now);
    swap(beside);
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
  process.stderr.write(`built in ${((performance.now() - start) / 1000).toFixed(1)} s\n`);
}

/** Puts a finished build in the place of the one before it. */
function swap(beside: string): void {
  const old = `${beside}-old`;
  if (existsSync(dist)) renameSync(dist, old);
  renameSync(beside, dist);
  rmSync(old, { recursive: true, force: true });
}

await build();
