import type { signOnChecks as nl } from '../nl/sign-on-checks.ts';

export const signOnChecks: typeof nl = {
  checks: {
    settings: 'The details are complete',
    address: 'The sign-in service can be reached',
    issuer: 'It is the sign-in service that you mean',
    endpoints: 'It says where people sign in',
    pkce: 'It can sign in safely (PKCE)',
    keys: 'It says with which keys it signs',
    client: 'It knows us, with this secret',
  },
  problems: {
    incomplete: 'The address or the name of the application is missing or wrong. Fill in both.',
    'not-https': 'The address must begin with https.',
    'tenant-missing':
      'This address is of all organisations at Microsoft together. Use the address with the number of your own tenant, or anybody can sign in.',
    unreachable:
      'There was no answer. See whether the address is right, and whether the server may go there.',
    'not-found': 'There is no description of a sign-in service at this address. See whether it is complete.',
    'not-a-provider': 'What is at this address is no description of a sign-in service.',
    certificate: 'The certificate of the sign-in service is not valid for this server.',
    'timed-out': 'The answer took too long. Try again.',
    'issuer-differs': 'The sign-in service calls itself something else. Copy that name exactly.',
    'endpoint-missing': 'The description of the sign-in service is not complete.',
    'no-pkce': 'This sign-in service can’t do PKCE with S256, which we need.',
    'no-keys': 'The sign-in service gives no keys to check what it signs.',
    'client-unknown': 'The sign-in service doesn’t know this application, or the secret is wrong.',
  },
};
