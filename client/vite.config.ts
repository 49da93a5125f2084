import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { earlyFiles } from './tools/early-files.ts';
import { gatherModules } from './tools/gather-modules.ts';
import { packedCopies } from './tools/packed-copies.ts';

/** Where `pnpm dev` finds the server; the browser only ever talks to one host. */
const api = process.env['API_URL'] ?? 'http://127.0.0.1:3000';
/** The server takes requests of its own pages only, so what passes through here carries its name. */
const toServer = { target: api, changeOrigin: true, headers: { origin: api } };
const notOurs = [/^\/api\//, /^\/sync\//, /^\/live/, /^\/metrics/, /^\/healthz/, /^\/readyz/, /^\/agenda\//];

const source = (path: string): string => join(import.meta.dirname, 'src', path);

export default defineConfig({
  root: import.meta.dirname,
  // what the router brings along for a React that hasn't got it
  resolve: { alias: { 'use-sync-external-store/shim/index.js': 'react' } },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': toServer, '/sync': { ...toServer, ws: true }, '/live': { ...toServer, ws: true } },
  },
  build: {
    outDir: 'dist',
    // the content security policy allows files of our own host, and nothing inline
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: ['chrome111', 'edge111', 'firefox115', 'safari16.4'],
    cssTarget: ['chrome111', 'edge111', 'firefox115', 'safari16.4'],
    reportCompressedSize: false,
    rolldownOptions: {
      // what checks types in lib0 (`$`, and nothing else has that name) is asked for by nobody here
      treeshake: { manualPureFunctions: ['$'] },
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            {
              debugName: 'first, parts, document and wall',
              name: gatherModules(source('main.tsx'), source('app/board-route.tsx')),
            },
          ],
        },
      },
    },
  },
  plugins: [
    react(),
    VitePWA({
      strategies: 'generateSW',
      registerType: 'prompt',
      injectRegister: false,
      manifest: false,
      workbox: {
        globPatterns: ['**/*.{html,js,css,woff2,svg,png,webmanifest}'],
        globIgnores: ['**/*latin-ext*'],
        navigateFallback: '/index.html',
        navigateFallbackDenylist: notOurs,
        cleanupOutdatedCaches: true,
        clientsClaim: true,
        skipWaiting: false,
      },
    }),
    earlyFiles(),
    packedCopies(),
  ],
});
