import { connect } from 'node:net';
import { problemCodes } from '@verbeterbord/server/http/problems.ts';
import { boardContent } from '@verbeterbord/shared/api/board-content.ts';
import { problem } from '@verbeterbord/shared/api/problem.ts';
import { expect, test } from 'vitest';
import { asker, startApp, type Answer } from '../support/app-server.ts';

function expectProblem(answer: Answer, status: number, code: string): void {
  expect([answer.status, answer.text]).toEqual([status, expect.stringContaining(`"code":"${code}"`)]);
  expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(problem.parse(answer.body)).toMatchObject({ status, code });
  expect(problemCodes).toContain(code);
  expect(answer.text).not.toMatch(/node_modules|at .+\.ts/);
}

test('nobody, a forged cookie and a stale one are all not signed in', async () => {
  const server = await startApp();
  const paths = [
    '/api/v1/me',
    '/api/v1/boards',
    '/api/v1/boards/thuis',
    '/api/v1/my-actions',
    '/api/v1/teams',
  ];
  const cookies = [
    '',
    'session=',
    'session=noor',
    `session=${'A'.repeat(43)}`,
    `session=${'é'.repeat(20)}`,
    'session=%00',
    ';;=;session',
  ];
  for (const path of paths) {
    for (const cookie of cookies)
      expectProblem(
        await server.nobody.ask('GET', path, undefined, { cookie: encodeURI(cookie) }),
        401,
        'not-signed-in',
      );
  }
  const noor = await server.as('noor');
  await noor.ask('DELETE', '/api/v1/session');
  expectProblem(await noor.ask('GET', '/api/v1/me'), 401, 'not-signed-in');
});

test('a session ends after its time', async () => {
  let now = Date.UTC(2026, 10, 20);
  const server = await startApp({ now: () => now });
  const noor = await server.as('noor');
  now += 31 * 24 * 3_600_000;
  expectProblem(await noor.ask('GET', '/api/v1/me'), 401, 'not-signed-in');
});

test('a request from another site changes nothing', async () => {
  const server = await startApp();
  const noor = await server.as('noor');
  const foreign: Record<string, string>[] = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: `${server.url}.evil.example` },
    { origin: server.url.replace('http:', 'https:') },
    { origin: 'http://127.0.0.1:1' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ];
  for (const headers of foreign) {
    const answer = await noor.ask('POST', '/api/v1/boards/thuis/visits', {}, headers);
    expectProblem(answer, 403, 'foreign-origin');
  }
  const own = { origin: server.url, 'sec-fetch-site': 'same-origin' };
  expect((await noor.ask('POST', '/api/v1/boards/thuis/visits', {}, own)).status).toBe(200);
});

test('a name that was made to point at this machine is not us', async () => {
  const server = await startApp();
  const { port } = new URL(server.url);
  const status = async (host: string, path: string): Promise<string> =>
    (await raw(server.url, `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)).split(
      '\r\n',
    )[0] ?? '';
  for (const host of [
    'evil.example',
    `evil.example:${port}`,
    '127.0.0.1.evil.example',
    '169.254.1.1',
    'a b',
    '',
  ]) {
    expect(await status(host, '/api/v1/demo/people')).toMatch(/ (421|400) /);
    expect(await status(host, '/')).toMatch(/ (421|400) /);
  }
  for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`])
    expect(await status(host, '/api/v1/demo/people')).toMatch(/ 200 /);
});

test('a body that is not JSON, or not what was asked for, is told so', async () => {
  const server = await startApp();
  const noor = await server.as('noor');
  const path = '/api/v1/boards/thuis/actions';
  expectProblem(await noor.ask('POST', path, '{"title":'), 400, 'malformed-json');
  expectProblem(await noor.ask('POST', path, ''), 400, 'malformed-json');
  expectProblem(await noor.ask('POST', path, '{"__proto__":{"a":1},"title":"x"}'), 400, 'malformed-json');
  expectProblem(
    await noor.ask('POST', path, 'title=x', { 'content-type': 'application/x-www-form-urlencoded' }),
    415,
    'unsupported-media-type',
  );
  expectProblem(
    await noor.ask('POST', path, '{"title":"x"}', { 'content-type': 'text/plain' }),
    415,
    'unsupported-media-type',
  );
  expectProblem(await noor.ask('POST', path, { title: 'x', colour: 'red' }), 400, 'invalid-request');
  expectProblem(await noor.ask('POST', path, { title: '  ' }), 400, 'invalid-request');
  expectProblem(await noor.ask('POST', path, { title: 'x'.repeat(301) }), 400, 'invalid-request');
  expectProblem(await noor.ask('POST', path, { title: 5 }), 400, 'invalid-request');
  expectProblem(await noor.ask('POST', path, { title: 'x', due: '2026-02-30' }), 400, 'invalid-request');
  expectProblem(await noor.ask('POST', path, [1]), 400, 'invalid-request');
  expectProblem(
    await noor.ask('POST', path, { title: 'x', notes: 'y'.repeat(300_000) }),
    413,
    'request-too-large',
  );
  const wrong = await noor.ask('POST', path, { title: '', due: 'morgen' });
  expect(wrong.read(problem).errors?.map((error) => error.path)).toEqual(['body/title', 'body/due']);
  expectProblem(await noor.ask('PATCH', `${path}/thuis-1`, { who: 'me' }), 400, 'invalid-request');
  expectProblem(await noor.ask('GET', '/api/v1/boards/thuis/changes?limit=1000'), 400, 'invalid-request');
  expectProblem(await noor.ask('GET', '/api/v1/boards/thuis/changes?nonsense=1'), 400, 'invalid-request');
  expectProblem(
    await server.nobody.ask('POST', '/api/v1/demo/session', { person: 'noor', admin: true }),
    400,
    'invalid-request',
  );
});

test('what is not there answers as what I may not see', async () => {
  const server = await startApp();
  const noor = await server.as('noor');
  for (const id of ['nowhere', '..', 'THUIS', 'a'.repeat(41), '%00', 'thuis%20'])
    for (const rest of ['', '/about', '/changes']) {
      const answer = await noor.ask('GET', `/api/v1/boards/${id === '..' ? '%2e%2e' : id}${rest}`);
      expectProblem(answer, 404, 'not-found');
    }
  expectProblem(await noor.ask('GET', '/api/v1/nothing'), 404, 'not-found');
  expectProblem(await noor.ask('PUT', '/api/v1/boards'), 404, 'not-found');
  expectProblem(
    await noor.ask('PATCH', '/api/v1/boards/thuis/actions/nope', { title: 'x' }),
    404,
    'not-found',
  );
  expectProblem(
    await server.nobody.ask('POST', '/api/v1/demo/session', { person: 'nobody-of-ours' }),
    404,
    'not-found',
  );
});

test('ids of another board do not reach across', async () => {
  const server = await startApp();
  const noor = await server.as('noor');
  const joost = await server.as('joost');
  const { actions, goals } = (await joost.ask('GET', '/api/v1/boards/jeugd')).read(boardContent);
  const path = `/api/v1/boards/thuis/actions`;
  expectProblem(await noor.ask('PATCH', `${path}/${actions[0]!.id}`, { title: 'x' }), 404, 'not-found');
  expectProblem(await noor.ask('POST', path, { title: 'x', goal: goals[0]!.id }), 404, 'not-found');
  expectProblem(
    await noor.ask('POST', path, { title: 'x', owners: ['nobody-of-ours'] }),
    422,
    'invalid-value',
  );
});

test('who may look at a board may not therefore write on it', async () => {
  const server = await startApp();
  const noor = await server.as('noor');
  expectProblem(await noor.ask('POST', '/api/v1/boards/jeugd/actions', { title: 'x' }), 403, 'not-allowed');
  const { actions } = (await noor.ask('GET', '/api/v1/boards/jeugd')).read(boardContent);
  const patched = await noor.ask('PATCH', `/api/v1/boards/jeugd/actions/${actions[0]!.id}`, { title: 'x' });
  expectProblem(patched, 403, 'not-allowed');
});

test('bytes that are not HTTP get an answer and harm nobody', async () => {
  const server = await startApp();
  expect(await raw(server.url, '\x00\x01\x02 nonsense\r\n\r\n')).toMatch(/^HTTP\/1\.1 400/);
  expect(
    await raw(server.url, `GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: ${'x'.repeat(100_000)}\r\n\r\n`),
  ).toMatch(/^HTTP\/1\.1 431/);
  expect((await asker(server.url, '').ask('GET', '/healthz')).status).toBe(200);
});

/** Sends bytes as they are and gives back everything that comes. */
export function raw(url: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    socket.on('data', (chunk: Buffer) => {
      answer += chunk.toString('latin1');
    });
    socket.on('error', () => resolve(answer));
    socket.on('close', () => resolve(answer));
  });
}
