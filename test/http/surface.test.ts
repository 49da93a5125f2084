import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { boardContent } from '@verbeterbord/shared/api/board-content.ts';
import { problem } from '@verbeterbord/shared/api/problem.ts';
import { cardFields, roots } from '@verbeterbord/shared/board/schema.ts';
import { cardKinds } from '@verbeterbord/shared/domain/card.ts';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { startApp } from '../support/app-server.ts';
import { temporaryFolder } from '../support/temporary-storage.ts';

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

const openApi = z.object({
  openapi: z.string(),
  paths: z.record(
    z.string(),
    z.record(z.string(), z.object({ summary: z.string(), responses: z.record(z.string(), z.unknown()) })),
  ),
});

test('every answer carries the content policy to the letter, without unsafe-inline or unsafe-eval', async () => {
  const server = await startApp();
  for (const path of ['/', '/api/v1/me', '/api/v1/demo/people', '/api/docs', '/nothing', '/healthz']) {
    const { headers } = await server.nobody.ask('GET', path);
    expect(
      headers
        .get('content-security-policy')
        ?.split(';')
        .map((part) => part.trim())
        .join('; '),
    ).toBe(policy);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  }
});

test('the OpenAPI document is version 3.1 and lists every route under /api/v1', async () => {
  const server = await startApp();
  const body = (await server.nobody.ask('GET', '/api/v1/openapi.json')).read(openApi);
  expect(body.openapi).toBe('3.1.0');
  const listed = Object.entries(body.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  // which routes those are, and for whom, stands in rights-matrix.test.ts
  const routes = server.app.http.ruledRoutes
    .filter(({ method, url }) => method !== 'HEAD' && url.startsWith('/api/v1/') && !url.endsWith('.json'))
    .map(({ method, url }) => `${method} ${url.replaceAll(/:(\w+)/g, '{$1}')}`);
  expect(listed.toSorted()).toEqual(routes.toSorted());
  for (const methods of Object.values(body.paths))
    for (const { summary, responses } of Object.values(methods)) {
      expect(summary).toMatch(/^[A-Z].+/);
      expect(Object.keys(responses).some((status) => status.startsWith('2'))).toBe(true);
      expect(responses).toHaveProperty('default');
    }
  // each reference inside resolves
  const whole = (await server.nobody.ask('GET', '/api/v1/openapi.json')).body;
  for (const [, reference] of (await server.nobody.ask('GET', '/api/v1/openapi.json')).text.matchAll(
    /"\$ref":"#\/([^"]+)"/g,
  )) {
    let at: unknown = whole;
    for (const key of (reference ?? '').split('/')) at = (at as Record<string, unknown>)[key];
    expect(at).toBeDefined();
  }
});

test('the description of a board lists exactly the fields that cards have', () => {
  for (const kind of cardKinds) {
    const described = boardContent.shape[roots[kind]].element.shape;
    expect(Object.keys(described).toSorted()).toEqual(
      ['id', 'kind', ...Object.keys(cardFields[kind])].toSorted(),
    );
  }
});

test('the API is readable as a page without script or inline style', async () => {
  const server = await startApp();
  const { text, headers } = await server.nobody.ask('GET', '/api/docs');
  expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(text).toContain('PATCH /api/v1/boards/{id}/actions/{actionId}');
  expect(text).not.toMatch(/<script|<style|style=|onclick/);
  expect((await server.nobody.ask('GET', '/api/docs.css')).headers.get('content-type')).toContain('text/css');
});

test('health, readiness and figures are there for who watches, figures for this machine only', async () => {
  const server = await startApp();
  expect((await server.nobody.ask('GET', '/healthz')).body).toEqual({ status: 'ok' });
  expect((await server.nobody.ask('GET', '/readyz')).body).toEqual({ status: 'ok' });
  const { text } = await server.nobody.ask('GET', '/metrics');
  expect(text).toMatch(/^verbeterbord_open_boards \d+$/m);
  const passedOn = await server.nobody.ask('GET', '/metrics', undefined, { 'x-forwarded-for': '10.0.0.1' });
  expect(passedOn.status).toBe(404);
});

test('pages get the client, files what they are, and anything else is not there', async () => {
  const clientDir = temporaryFolder();
  mkdirSync(join(clientDir, 'assets'));
  writeFileSync(join(clientDir, 'index.html'), '<!doctype html><title>Bord</title>');
  writeFileSync(join(clientDir, 'assets/app-1a2b.js'), 'export const a = 1;');
  writeFileSync(join(clientDir, 'assets/app-1a2b.js.br'), brotliCompressSync('export const a = 1;'));
  writeFileSync(join(clientDir, '.secret'), 'x');
  const { nobody } = await startApp({ clientDir });
  for (const path of ['/', '/borden', '/bord/thuis', '/inloggen', '/bord/thuis?kaart=action:a']) {
    const page = await nobody.ask('GET', path);
    expect([path, page.status, page.headers.get('content-type')]).toEqual([
      path,
      200,
      'text/html; charset=utf-8',
    ]);
    expect(page.headers.get('cache-control')).toBe('no-cache');
  }
  const script = await nobody.ask('GET', '/assets/app-1a2b.js', undefined, { 'accept-encoding': 'br' });
  expect(script.text).toBe('export const a = 1;');
  expect(script.headers.get('content-type')).toMatch(/javascript/);
  expect(script.headers.get('content-encoding')).toBe('br');
  expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  for (const path of [
    '/nothing',
    '/assets/none.js',
    '/assets',
    '/.secret',
    '/api/nothing',
    '/bord/a/b',
    '/index.html.nope',
  ]) {
    const answer = await nobody.ask('GET', path);
    expect([path, answer.status]).toEqual([path, 404]);
    expect(answer.headers.get('cache-control')).not.toMatch(/immutable/);
  }
  const above = await nobody.ask('GET', '/..%2f..%2fpackage.json');
  expect([above.status, above.read(problem).code]).toEqual([400, 'invalid-request']);
});

test('requests of one session are limited, and others go on', async () => {
  const server = await startApp();
  const [noor, kees] = [await server.as('noor'), await server.as('kees')];
  const statuses = new Set<number>();
  for (let at = 0; at < 20; at += 1) {
    const answers = await Promise.all(Array.from({ length: 95 }, () => noor.ask('GET', '/api/v1/teams')));
    for (const { status } of answers) statuses.add(status);
  }
  expect([...statuses].toSorted((a, b) => a - b)).toEqual([200, 429]);
  const refused = await noor.ask('GET', '/api/v1/teams');
  expect(refused.body).toMatchObject({ status: 429, code: 'too-many-requests' });
  expect((await kees.ask('GET', '/api/v1/teams')).status).toBe(200);
});
