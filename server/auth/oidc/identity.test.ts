import { expect, test } from 'vitest';
import { identityOf, isScanty } from './identity.ts';
import type { OidcConfig } from './oidc-config.ts';

const config: OidcConfig = {
  issuer: 'https://login.example.nl',
  clientId: 'verbeterbord',
  clientSecret: null,
  name: 'Voorbeeld',
  scopes: 'openid',
  groupsClaim: 'groups',
  join: 'everybody',
  kind: 'other',
};
const tenant = '11111111-2222-3333-4444-555555555555';
const entra: OidcConfig = {
  ...config,
  issuer: `https://login.microsoftonline.com/${tenant}/v2.0`,
  kind: 'entra',
};
const claims = { iss: config.issuer, sub: 'subject-1', name: 'Anna Voorbeeld', email: 'Anna@Example.nl' };

test('at Entra ID somebody is their object in their tenant, and never their subject for one application', () => {
  const said = { iss: entra.issuer, sub: 'pairwise', tid: tenant, oid: 'object-1' };
  expect(identityOf(said, entra).subject).toBe(`${tenant}:object-1`);
  // also when the administrator forgot to say that it is Entra ID
  expect(identityOf(said, { ...entra, kind: 'other' }).subject).toBe(`${tenant}:object-1`);
  for (const left of ['tid', 'oid'])
    expect(() => identityOf({ ...said, [left]: undefined }, entra)).toThrow('sso-invalid');
});

test('elsewhere it is the subject, letter by letter', () => {
  expect(identityOf(claims, config)).toMatchObject({ issuer: config.issuer, subject: 'subject-1' });
  expect(identityOf({ ...claims, sub: ' Subject-1 ' }, config).subject).toBe(' Subject-1 ');
  for (const sub of ['', 7, null, 'a'.repeat(301)])
    expect(() => identityOf({ ...claims, sub }, config)).toThrow('sso-invalid');
});

test('names and addresses are one line of text, or left out', () => {
  expect(identityOf(claims, config)).toMatchObject({ name: 'Anna Voorbeeld', email: 'anna@example.nl' });
  const odd = {
    ...claims,
    name: ' Anna\n\u202EVoorbeeld\u0000 ',
    email: 'anna@example.nl\nBcc: all@example.nl',
  };
  expect(identityOf(odd, config)).toMatchObject({ name: 'Anna Voorbeeld', email: null });
  expect(identityOf({ ...claims, name: undefined, given_name: 'Anna' }, config).name).toBe('Anna');
  expect(identityOf({ ...claims, name: 7, email: {} }, config)).toMatchObject({ name: null, email: null });
});

test('groups are a list, one word, or none at all', () => {
  const groups = (said: Record<string, unknown>): unknown =>
    identityOf({ ...claims, ...said }, config).groups;
  expect(groups({ groups: ['a', 'b', 7, ''] })).toEqual(['a', 'b']);
  expect(groups({ groups: 'a' })).toEqual(['a']);
  expect(groups({})).toEqual([]);
  expect(identityOf({ ...claims, groups: ['a'] }, { ...config, groupsClaim: '' }).groups).toBeNull();
});

test('a list of groups that is too long to be in the token is told apart from an empty one', () => {
  const over = {
    ...claims,
    _claim_names: { groups: 'src1' },
    _claim_sources: { src1: { endpoint: 'https://x' } },
  };
  expect(identityOf(over, config).groups).toBe('unlisted');
  expect(identityOf({ ...claims, hasgroups: true }, config).groups).toBe('unlisted');
  expect(isScanty(over, config)).toBe(false);
  expect(isScanty(claims, config)).toBe(true);
  expect(isScanty({ ...claims, groups: ['a'] }, config)).toBe(false);
});
