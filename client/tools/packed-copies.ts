import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** Smaller files aren't worth a second request header. Bytes. */
const smallest = 1_000;

/** Puts packed copies beside the built files, so that the server packs nothing while people wait. */
export function packedCopies(): Plugin {
  let folder = '';
  return {
    name: 'packed-copies',
    apply: 'build',
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir);
    },
    closeBundle: {
      // after the service worker was written
      order: 'post',
      sequential: true,
      handler() {
        for (const name of globSync('**/*.{js,css,html,svg,webmanifest}', { cwd: folder })) {
          const path = join(folder, name);
          const content = readFileSync(path);
          if (content.length < smallest) continue;
          writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
          const params = {
            [constants.BROTLI_PARAM_QUALITY]: 9,
            [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
          };
          writeFileSync(`${path}.br`, brotliCompressSync(content, { params }));
        }
      },
    },
  };
}
