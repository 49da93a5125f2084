import { expect, test } from 'vitest';
import { isLoopback, readConfig } from './config.ts';

function problems(env: Record<string, string>, args: string[] = []): readonly string[] {
  const read = readConfig(env, args);
  return read.ok ? [] : read.problems;
}

test('everything has a default that works', () => {
  expect(readConfig({}, [])).toEqual({
    ok: true,
    config: {
      mode: 'start',
      host: '127.0.0.1',
      port: 3000,
      dataDir: './data',
      publicUrl: null,
      logLevel: 'info',
      oidc: null,
      smtpUrl: null,
      trustedProxy: null,
    },
  });
});

test('the demo has a folder of its own, whatever DATA_DIR says', () => {
  expect(readConfig({ DATA_DIR: '/somewhere' }, ['--demo'])).toMatchObject({
    config: { mode: 'demo', dataDir: null },
  });
});

test('every malformed value gets its own line, all at once', () => {
  expect(problems({ PORT: '99999', LOG_LEVEL: 'loud', PUBLIC_URL: 'ftp://x', HOST: 'a b' })).toEqual([
    'HOST must be a host name or an IP address, not "a b"',
    'PORT must be a number from 0 to 65535, not "99999"',
    'PUBLIC_URL must be an http or https address without a path, not "ftp://x"',
    'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent, not "loud"',
  ]);
  for (const port of ['-1', '3000x', '1e3', ' 80', '0x10']) expect(problems({ PORT: port })).toHaveLength(1);
  for (const url of ['x', 'https://a/b', 'https://u:p@a', 'https://a?b'])
    expect(problems({ PUBLIC_URL: url })).toHaveLength(1);
});

const elsewhere = ['0.0.0.0', '::', '10.0.0.1', 'bord.example.nl'];

test('the demo can only be reached from this machine', () => {
  for (const HOST of elsewhere)
    expect(problems({ HOST, PUBLIC_URL: 'https://bord.example.nl' }, ['--demo'])).toEqual([
      expect.stringContaining('HOST must be a loopback address'),
    ]);
});

test('other machines can only reach it where people come over https', () => {
  for (const HOST of elsewhere) {
    for (const env of [{}, { PUBLIC_URL: 'http://bord.example.nl' }])
      expect(problems({ HOST, ...env })).toEqual([
        expect.stringContaining('HOST must be a loopback address'),
      ]);
    expect(problems({ HOST, PUBLIC_URL: 'HTTPS://bord.example.nl' })).toEqual([]);
  }
  for (const HOST of ['127.0.0.1', '127.9.9.9', '::1', 'localhost']) expect(problems({ HOST })).toEqual([]);
});

test('the sign-on of the environment is whole or not there', () => {
  const OIDC_ISSUER = 'https://login.example.nl/tenant';
  expect(readConfig({ OIDC_ISSUER, OIDC_CLIENT_ID: 'bord' }, [])).toMatchObject({
    config: { oidc: { issuer: OIDC_ISSUER, clientId: 'bord', clientSecret: null } },
  });
  expect(problems({ OIDC_ISSUER })).toEqual([expect.stringContaining('go together')]);
  expect(problems({ OIDC_CLIENT_SECRET: 'x' })).toEqual([expect.stringContaining('needs OIDC_ISSUER')]);
  for (const issuer of ['http://login.example.nl', 'https://u:p@x.nl', 'https://x.nl?a=b', 'x'])
    expect(problems({ OIDC_ISSUER: issuer, OIDC_CLIENT_ID: 'bord' })).toHaveLength(1);
});

test('a mail server is an smtp address, and one that is wrong is not repeated: a password may stand in it', () => {
  expect(readConfig({ SMTP_URL: 'smtp://127.0.0.1:2525' }, [])).toMatchObject({
    config: { smtpUrl: 'smtp://127.0.0.1:2525' },
  });
  for (const url of ['https://user:geheim@x.nl', 'smtp://user:geheim@x.nl/path', 'geheim']) {
    const lines = problems({ SMTP_URL: url });
    expect(lines).toEqual([expect.stringContaining('SMTP_URL must be an address')]);
    expect(lines[0]).not.toContain('geheim');
  }
});

test('the proxy in front is named by addresses and networks', () => {
  expect(readConfig({ TRUSTED_PROXY: '10.1.2.3, 192.168.7.0/24,fd00::/64' }, [])).toMatchObject({
    config: { trustedProxy: ['10.1.2.3', '192.168.7.0/24', 'fd00::/64'] },
  });
  for (const list of [
    'proxy.example.nl',
    '10.1.2.3;10.1.2.4',
    '10.0.0.0/33',
    '10.0.0.0/8/8',
    '10.1.2.3,',
    'all',
  ])
    expect(problems({ TRUSTED_PROXY: list })).toEqual([
      expect.stringContaining('TRUSTED_PROXY must be addresses or networks'),
    ]);
});

test('settings of later versions are refused, not ignored', () => {
  expect(problems({ DATABASE_URL: 'postgres://x' })).toEqual([
    expect.stringContaining('DATABASE_URL is not supported'),
  ]);
});

test('an unknown argument is refused', () => {
  expect(problems({}, ['--dmeo'])).toEqual(['unknown argument --dmeo: only --demo is known']);
});

test('a public address keeps its origin only, and an empty value counts as absent', () => {
  expect(readConfig({ PUBLIC_URL: 'https://Bord.example.nl/', PORT: '' }, [])).toMatchObject({
    config: { publicUrl: 'https://bord.example.nl', port: 3000 },
  });
});

test('names that only look like this machine are not', () => {
  for (const host of ['127.0.0.1.evil.example', 'localhost.evil.example', '1270.0.1', ''])
    expect(isLoopback(host)).toBe(false);
});
