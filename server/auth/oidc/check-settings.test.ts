import { expect, test } from 'vitest';
import { issuerOf, problemOfSettings } from './check-settings.ts';
import type { OidcConfig } from './oidc-config.ts';

const problemOf = (issuer: string, clientId = 'verbeterbord'): string | null =>
  problemOfSettings({ issuer, clientId } as OidcConfig);

test('an issuer at Microsoft that is everybody’s is refused: anybody in the world could sign in', () => {
  for (const tenant of ['common', 'organizations', 'consumers', 'Common', ''])
    expect(problemOf(`https://login.microsoftonline.com/${tenant}/v2.0`)).toBe('tenant-missing');
  expect(problemOf('https://login.microsoftonline.com/')).toBe('tenant-missing');
  expect(problemOf('https://login.microsoftonline.com/11111111-2222-3333-4444-555555555555/v2.0')).toBeNull();
});

test('only this very machine may do without https', () => {
  expect(problemOf('https://login.example.nl/realms/abg')).toBeNull();
  expect(problemOf('http://127.0.0.1:8080')).toBeNull();
  expect(problemOf('http://login.example.nl')).toBe('not-https');
  expect(problemOf('http://127.0.0.1.example.nl')).toBe('not-https');
  expect(problemOf('ftp://login.example.nl')).toBe('not-https');
});

test('what is not the address of an issuer is incomplete', () => {
  for (const issuer of ['', 'login', 'https://x.nl/?a=b', 'https://x.nl/#a', 'https://user:pass@x.nl'])
    expect(problemOf(issuer)).toBe('incomplete');
  expect(problemOf('https://login.example.nl', ' ')).toBe('incomplete');
});

test('people paste the address of the discovery document', () => {
  expect(issuerOf(' https://login.example.nl/realms/abg/.well-known/openid-configuration ')).toBe(
    'https://login.example.nl/realms/abg',
  );
  expect(issuerOf('https://login.example.nl/')).toBe('https://login.example.nl/');
});
