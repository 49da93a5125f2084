import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import staticFiles from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Paths that are pages of the client: they all get its one HTML file. */
const pages = [
  '/',
  '/borden',
  '/borden/importeren',
  '/bord/:id',
  '/bord/:id/afsluiten',
  '/bord/:id/kiezen',
  '/bord/:id/geschiedenis',
  '/bord/:id/geschiedenis/:number',
  '/bord/:id/geschiedenis/kaart/:card',
  '/bord/:id/gewijzigd',
  '/zoeken',
  '/inloggen',
  '/instellen',
  '/uitnodiging',
  '/wachtwoord',
  '/gast',
  '/account',
  '/post-uit',
  '/scherm',
  '/scherm/koppelen',
  '/beheer',
  '/beheer/:part',
  '/team/:id',
  '/team/:id/overzicht',
  '/team/:id/vragen',
  '/team/:id/overleg',
  '/team/:id/overleg/:meeting',
  '/team/:id/verslag',
  '/team/:id/verslag/:cycle',
] as const;

const open = { schema: { hide: true }, config: { rule: 'public' } } as const;

/**
 * Serves the built client. Files under /assets have a hash in their name and never change; all others are asked after anew.
 * Unknown paths stay a 404: only pages get the HTML.
 */
export async function serveClientFiles(app: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) {
    for (const url of pages)
      app.get(url, open, (_request, reply) =>
        reply
          .code(503)
          .type('text/plain; charset=utf-8')
          .send('The client is not built: run `npx -y pnpm@12 build`.\n'),
      );
    return;
  }
  await app.register(staticFiles, {
    root: folder,
    serve: false,
    index: false,
    cacheControl: false,
    preCompressed: true,
    dotfiles: 'ignore',
  });
  for (const url of pages)
    app.get(url, open, (_request, reply) => reply.header('cache-control', 'no-cache').sendFile('index.html'));
  app.get('/*', open, (request, reply) => {
    const path = (request.params as { '*': string })['*'];
    const cache = path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
    return reply.header('cache-control', cache).sendFile(path);
  });
}

/** Changes with every build of the client, so that a browser can tell that it runs an older one. */
export function clientVersion(folder: string): string {
  const page = join(folder, 'index.html');
  if (!existsSync(page)) return 'unbuilt';
  return createHash('sha256').update(readFileSync(page)).digest('hex').slice(0, 12);
}
