import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'vite';

/** Builds the client into client/dist when there is no build, or an older one than its sources: `node client/build.ts`. */
const home = import.meta.dirname;
const root = join(home, '..');
const dist = join(home, 'dist');
const marker = join(dist, 'index.html');
const sources = [
  ...['src', 'public', 'index.html', 'vite.config.ts', 'build.ts', 'package.json'].map((path) =>
    join(home, path),
  ),
  join(root, 'shared'),
  join(root, 'pnpm-lock.yaml'),
];

const skipped = new Set(['node_modules', 'dist']);

function* filesIn(path: string): Generator<string> {
  if (!statSync(path).isDirectory()) {
    yield path;
    return;
  }
  for (const entry of readdirSync(path)) if (!skipped.has(entry)) yield* filesIn(join(path, entry));
}

function changedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function isFresh(): boolean {
  const built = changedAt(marker);
  if (built === 0) return false;
  for (const source of sources)
    for (const file of filesIn(source))
      if (!/\.test\.tsx?$/.test(file) && changedAt(file) > built) return false;
  return true;
}

/** Packed copies beside the files, so that the server packs nothing while people wait. */
function pack(): void {
  for (const file of filesIn(dist)) {
    if (!/\.(js|css|html|svg|webmanifest)$/.test(file)) continue;
    const content = readFileSync(file);
    if (content.length < 1_000) continue;
    writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: 9,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    };
    writeFileSync(`${file}.br`, brotliCompressSync(content, { params }));
  }
}

if (process.argv.includes('--force') || !isFresh()) {
  const start = performance.now();
  rmSync(dist, { recursive: true, force: true });
  await build({ configFile: join(home, 'vite.config.ts'), logLevel: 'warn', mode: 'production' });
  pack();
  console.error(
    `client built in ${((performance.now() - start) / 1000).toFixed(1)} s (${relative(root, dist)})`,
  );
}
