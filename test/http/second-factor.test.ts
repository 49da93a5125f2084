import { totpPurpose } from '@verbeterbord/server/usecases/sign-in/second-factor-notes.ts';
import { enrolled, myAccount, totpSecret } from '@verbeterbord/shared/api/my-account.ts';
import { me } from '@verbeterbord/shared/api/people.ts';
import { passkeyOptions } from '@verbeterbord/shared/api/sign-in.ts';
import { expect, test, vi } from 'vitest';
import { asker, type Asker } from '../support/app-server.ts';
import { PasskeyDevice } from '../support/passkey-device.ts';
import {
  administratorLogin,
  administratorPassword,
  cookiesOf,
  realOrganisation,
  signIn,
} from '../support/real-organisation.ts';
import { totpCodeAt } from '../support/totp-app.ts';

vi.setConfig({ testTimeout: 60_000 });

const password = administratorPassword;

/** An organisation whose administrator has an app for codes; time stands still until it is moved. */
async function withApp() {
  const clock = { now: Date.UTC(2026, 10, 20, 9) };
  const organisation = await realOrganisation({ now: () => clock.now });
  const { administrator } = organisation;
  const { secret, uri } = (await administrator.ask('POST', '/api/v1/my-account/totp', { password })).read(
    totpSecret,
  );
  expect(uri).toMatch(/^otpauth:\/\/totp\//);
  const wrong = await administrator.ask('POST', '/api/v1/my-account/totp/confirm', { code: '000000' });
  expect(wrong.body).toMatchObject({ status: 403, code: 'wrong-code' });
  const confirmed = await administrator.ask('POST', '/api/v1/my-account/totp/confirm', {
    code: totpCodeAt(secret, clock.now),
  });
  const { recoveryCodes } = confirmed.read(enrolled);
  clock.now += 60_000;
  return { ...organisation, clock, secret, recoveryCodes: recoveryCodes ?? [] };
}

async function second(
  who: Asker,
  method: string,
  body: object,
): Promise<{ status: number; code: unknown; cookie: string }> {
  const answer = await who.ask('POST', `/api/v1/sign-in/${method}`, body);
  return {
    status: answer.status,
    code: (answer.body as { code?: unknown } | null)?.code,
    cookie: cookiesOf(answer.headers, who.cookie),
  };
}

test('with an app the password alone is no way in, and its code is, once', async () => {
  const { server, clock, secret } = await withApp();
  const first = await signIn(server, administratorLogin, password);
  expect(first.body).toEqual({ next: 'second-factor', methods: ['totp', 'recovery'] });
  expect(first.headers.getSetCookie().join()).toMatch(
    /second-step=[\w-]{43}; Max-Age=300; Path=\/; HttpOnly; SameSite=Strict/,
  );
  // that cookie opens nothing else
  expect((await first.who.ask('GET', '/api/v1/me')).status).toBe(401);
  const code = totpCodeAt(secret, clock.now);
  const inside = await second(first.who, 'totp', { code });
  expect(inside.status).toBe(204);
  expect(inside.cookie).not.toContain('second-step');
  expect((await asker(server.url, inside.cookie).ask('GET', '/api/v1/me')).read(me).administrator).toBe(true);
  // neither the code nor the step counts again
  expect(await second(first.who, 'totp', { code })).toMatchObject({ status: 401, code: 'not-signed-in' });
  const again = await signIn(server, administratorLogin, password);
  expect(await second(again.who, 'totp', { code })).toMatchObject({ status: 403, code: 'wrong-code' });
  // nor does an older one after a newer
  expect((await second(again.who, 'totp', { code: totpCodeAt(secret, clock.now - 30_000) })).status).toBe(
    403,
  );
  clock.now += 30_000;
  expect((await second(again.who, 'totp', { code: totpCodeAt(secret, clock.now) })).status).toBe(204);
});

test('a code of one step before or after counts, of two does not', async () => {
  const { server, clock, secret } = await withApp();
  for (const [away, status] of [
    [-60_000, 403],
    [60_000, 403],
    [-30_000, 204],
    [30_000, 204],
  ] as const) {
    clock.now += 120_000;
    const { who } = await signIn(server, administratorLogin, password);
    expect(
      (await second(who, 'totp', { code: totpCodeAt(secret, clock.now + away) })).status,
      `${away}`,
    ).toBe(status);
  }
});

test('guessing codes ends: five a step, and a growing wait for who begins again', async () => {
  const { server, clock, secret } = await withApp();
  const statuses: number[] = [];
  const first = await signIn(server, administratorLogin, password);
  for (let at = 0; at < 6; at += 1)
    statuses.push((await second(first.who, 'totp', { code: `00000${at}` })).status);
  expect(statuses.slice(0, 5)).toEqual([403, 403, 403, 403, 403]);
  expect([401, 429]).toContain(statuses[5]);
  clock.now += 3_000;
  const next = await signIn(server, administratorLogin, password);
  const more: number[] = [];
  for (let at = 0; at < 4; at += 1)
    more.push((await second(next.who, 'totp', { code: `10000${at}` })).status);
  expect(more.at(-1)).toBe(429);
  // also the right one has to wait
  expect((await second(next.who, 'totp', { code: totpCodeAt(secret, clock.now) })).status).toBe(429);
});

test('a second step is over after five minutes, and a made-up one never was', async () => {
  const { server, clock, secret } = await withApp();
  const { who } = await signIn(server, administratorLogin, password);
  clock.now += 5 * 60_000 + 1;
  expect((await second(who, 'totp', { code: totpCodeAt(secret, clock.now) })).status).toBe(401);
  const forged = asker(server.url, `second-step=${'A'.repeat(43)}`);
  expect((await second(forged, 'totp', { code: totpCodeAt(secret, clock.now) })).status).toBe(401);
  expect((await second(server.nobody, 'totp', { code: totpCodeAt(secret, clock.now) })).status).toBe(401);
});

test('each code on paper gets one in once, also when two use it at once, and new ones end the old', async () => {
  const { server, administrator, recoveryCodes } = await withApp();
  expect(recoveryCodes).toHaveLength(10);
  expect(new Set(recoveryCodes).size).toBe(10);
  const code = ` ${(recoveryCodes[0] ?? '').toUpperCase().replaceAll('-', ' ')}`;
  const steps = [
    await signIn(server, administratorLogin, password),
    await signIn(server, administratorLogin, password),
  ];
  const statuses = await Promise.all(
    steps.map(async ({ who }) => (await second(who, 'recovery', { code })).status),
  );
  expect(statuses.toSorted((a, b) => a - b)).toEqual([204, 403]);
  expect((await administrator.ask('GET', '/api/v1/my-account')).read(myAccount)).toMatchObject({
    totp: true,
    recoveryCodesLeft: 9,
  });
  const renewed = await administrator.ask('POST', '/api/v1/my-account/recovery-codes', { password });
  expect(renewed.status).toBe(200);
  const { who } = await signIn(server, administratorLogin, password);
  expect((await second(who, 'recovery', { code: recoveryCodes[1] })).status).toBe(403);
});

test('what changes how one gets in asks for the password, whoever has the session', async () => {
  const { administrator } = await withApp();
  for (const path of ['totp/remove', 'recovery-codes', 'passkeys/options', 'totp'])
    expect(
      (await administrator.ask('POST', `/api/v1/my-account/${path}`, { password: 'niet dit woord' })).body,
      `at ${path}`,
    ).toMatchObject({ status: 403, code: 'wrong-credentials' });
});

test('the secret of an app is sealed in the database, and another one than it was made for opens nothing', async () => {
  const { server, secret, administratorId } = await withApp();
  const row = await server.app.storage.db
    .selectFrom('local_account')
    .select('totp_secret')
    .executeTakeFirstOrThrow();
  expect(row.totp_secret).not.toContain(secret);
  const { SecretBox } = await import('@verbeterbord/server/auth/secret-box.ts');
  const box = new SecretBox(server.dataDir);
  expect(box.open(totpPurpose(administratorId), row.totp_secret ?? '')).toBe(secret);
  expect(() => box.open('totp somebody-else', row.totp_secret ?? '')).toThrow('does not open');
});

test('a key on a device is a second factor, for this site and with a counter that only grows', async () => {
  const { server, administrator } = await realOrganisation();
  const port = new URL(server.url).port;
  const origin = `http://localhost:${port}`;
  const local = asker(origin, administrator.cookie);
  const device = new PasskeyDevice('localhost', origin);
  const options = async (): Promise<{ challenge: string }> =>
    (await local.ask('POST', '/api/v1/my-account/passkeys/options', { password })).read(passkeyOptions);
  // made for another site, or for another challenge
  const phished = new PasskeyDevice('kwaad.example', 'https://kwaad.example');
  for (const response of [phished.create(await options()), device.create({ challenge: 'b25iZWtlbmQ' })])
    expect(
      (await local.ask('POST', '/api/v1/my-account/passkeys', { name: 'Sleutel', response })).body,
    ).toMatchObject({
      code: 'wrong-code',
    });
  const made = await local.ask('POST', '/api/v1/my-account/passkeys', {
    name: 'Sleutel',
    response: device.create(await options()),
  });
  expect(made.read(enrolled).recoveryCodes).toHaveLength(10);

  const step = async (): Promise<{ who: Asker; challenge: string }> => {
    const first = await signIn({ ...server, url: origin }, administratorLogin, password);
    expect(first.body).toEqual({ next: 'second-factor', methods: ['passkey', 'recovery'] });
    const asked = (await first.who.ask('POST', '/api/v1/sign-in/passkey/options')).read(passkeyOptions);
    return { who: first.who, challenge: asked.challenge };
  };
  const one = await step();
  const other = new PasskeyDevice('localhost', origin);
  expect((await second(one.who, 'passkey', { response: other.get(one) })).status).toBe(403);
  const response = device.get(one);
  const inside = await second(one.who, 'passkey', { response });
  expect(inside.status).toBe(204);
  expect((await asker(origin, inside.cookie).ask('GET', '/api/v1/me')).status).toBe(200);
  // what was said once says nothing for another step, and a copy of the key is noticed
  const two = await step();
  expect((await second(two.who, 'passkey', { response })).status).toBe(403);
  device.counter = 0;
  expect((await second(two.who, 'passkey', { response: device.get(two) })).status).toBe(403);
});

test('where a second factor is required, choosing one is the first thing, and the last one stays', async () => {
  const clock = { now: Date.UTC(2026, 10, 20, 9) };
  const { server, administrator } = await realOrganisation({ now: () => clock.now });
  const required = { localAccounts: true, secondFactor: 'required', oidc: null };
  expect((await administrator.ask('PUT', '/api/v1/settings/sign-in', required)).status).toBe(200);
  const first = await signIn(server, administratorLogin, password);
  expect(first.body).toEqual({ next: 'enrol', methods: [] });
  expect((await first.who.ask('GET', '/api/v1/me')).status).toBe(401);
  // it is for choosing alone
  for (const method of ['totp', 'recovery'])
    expect((await second(first.who, method, { code: '123456' })).status).toBe(401);
  const late = await signIn(server, administratorLogin, password);
  const { secret } = (await first.who.ask('POST', '/api/v1/sign-in/enrol/totp')).read(totpSecret);
  const done = await first.who.ask('POST', '/api/v1/sign-in/enrol/totp/confirm', {
    code: totpCodeAt(secret, clock.now),
  });
  expect(done.read(enrolled).recoveryCodes).toHaveLength(10);
  const inside = asker(server.url, cookiesOf(done.headers, first.who.cookie));
  expect((await inside.ask('GET', '/api/v1/me')).status).toBe(200);
  expect((await inside.ask('POST', '/api/v1/my-account/totp/remove', { password })).body).toMatchObject({
    code: 'second-factor-required',
  });
  // who began at the same time can't choose another one now
  expect((await late.who.ask('POST', '/api/v1/sign-in/enrol/totp')).status).toBe(401);
  expect((await signIn(server, administratorLogin, password)).body).toMatchObject({ next: 'second-factor' });
});

test('an administrator helps who lost everything, and that ends their sessions', async () => {
  const { administrator, administratorId, server } = await withApp();
  expect(
    (await administrator.ask('POST', `/api/v1/people/${administratorId}/reset-second-factor`)).status,
  ).toBe(204);
  expect((await administrator.ask('GET', '/api/v1/me')).body).toMatchObject({ code: 'session-ended' });
  expect((await signIn(server, administratorLogin, password)).body).toMatchObject({ next: 'in' });
});
