import { Mailer } from '@verbeterbord/server/mail/mailer.ts';
import { invitationLetter } from '@verbeterbord/server/mail/texts.ts';
import { expect, test, vi } from 'vitest';
import { startMailServer } from '../support/mail-server.ts';
import {
  administratorLogin,
  administratorPassword,
  realOrganisation,
  signIn,
  tokenOf,
} from '../support/real-organisation.ts';

vi.setConfig({ testTimeout: 30_000 });

function mailerTo(url: string): { readonly mailer: Mailer; readonly errors: unknown[] } {
  const errors: unknown[] = [];
  return { mailer: new Mailer({ url, from: 'x@y.nl', onError: (error) => errors.push(error) }), errors };
}

test('a mail goes from our address to one other, as plain text', async () => {
  const server = await startMailServer();
  const { mailer } = mailerTo(server.url.replace('smtp://', 'smtp://user:p%40ss@'));
  expect(await mailer.send({ to: 'ank@gemeente.example', subject: 'Één', text: 'Twee' })).toBe('sent');
  expect(server.received).toMatchObject([{ from: 'bord@gemeente.example', to: ['ank@gemeente.example'] }]);
  expect(server.received[0]?.raw).toMatch(/^Content-Type: text\/plain; charset=utf-8/im);
  expect(server.logins).toEqual(['user:p@ss']);
  mailer.close();
});

test('what could start another header or another recipient is refused, and nothing goes', async () => {
  const server = await startMailServer();
  const { mailer } = mailerTo(server.url);
  const to = 'ank@gemeente.example';
  for (const wrong of [
    { to: `${to}\r\nBcc: x@y.nl`, subject: 's' },
    { to: `${to}, x@y.nl`, subject: 's' },
    { to: `Ank <${to}>`, subject: 's' },
    { to, subject: 's\r\nBcc: x@y.nl' },
    { to, subject: 's\nBcc: x@y.nl' },
    { to, subject: 's\u2028Bcc: x@y.nl' },
    { to: '', subject: 's' },
  ])
    expect(await mailer.send({ ...wrong, text: 't' }), `for ${JSON.stringify(wrong)}`).toBe('failed');
  expect(server.received).toEqual([]);
  mailer.close();
});

test('names in a letter bring no lines, links or invisible characters of their own', () => {
  const letter = invitationLetter({
    organisation: 'Gemeente\r\nBcc: x@y.nl',
    team: 'Klik op https://kwaad.example \u202e',
    link: 'https://bord.example/uitnodiging#abc',
    until: '2026-12-01T10:00:00.000Z',
  });
  expect(letter.subject).not.toMatch(/[\r\n\u202e]/);
  expect(letter.text.match(/https?:\/\/\S+/g)).toEqual([
    'https://bord.example/uitnodiging#abc',
    'https://bord.example/uitnodiging#abc',
  ]);
});

test('a mail server that refuses is no reason to stop: the link is shown to pass on, and the log names nobody', async () => {
  const server = await startMailServer({ refuses: true });
  const { mailer, errors } = mailerTo(server.url);
  expect(await mailer.send({ to: 'ank@gemeente.example', subject: 's', text: 't' })).toBe('failed');
  expect(errors).toHaveLength(1);
  expect(String(errors[0])).not.toContain('ank@');
  mailer.close();
  const { administrator } = await realOrganisation({ config: { smtpUrl: server.url } });
  const invited = await administrator.ask('POST', '/api/v1/invitations', { email: 'nieuw@gemeente.example' });
  expect(invited.body).toMatchObject({ link: expect.stringContaining('/uitnodiging#') as unknown });
});

test('an invitation is mailed in Dutch and English, its link works, and the answer does not give it away', async () => {
  const mail = await startMailServer();
  const { server, administrator } = await realOrganisation({ config: { smtpUrl: mail.url } });
  const invited = await administrator.ask('POST', '/api/v1/invitations', { email: 'Nieuw@Gemeente.example' });
  expect(invited.status).toBe(201);
  expect(invited.body).toMatchObject({ link: null });
  const letter = mail.received.at(-1);
  expect(letter?.to).toEqual(['Nieuw@gemeente.example']);
  expect(letter?.text).toContain('Je bent uitgenodigd');
  expect(letter?.text).toContain('You are invited');
  const token = tokenOf(/\S+\/uitnodiging#\S+/.exec(letter?.text ?? '')?.[0] ?? null);
  const newcomer = { name: 'Nina', login: 'iemand@anders.example', password: 'zeven blauwe stoelen 8 meer' };
  const accepted = await server.nobody.ask('POST', '/api/v1/invitations/accept', { token, newcomer });
  expect(accepted.body).toMatchObject({ next: 'in' });
  // the address that it was mailed to is the login, whatever was typed
  expect((await signIn(server, 'nieuw@gemeente.example', newcomer.password)).status).toBe(200);
  expect((await signIn(server, 'iemand@anders.example', newcomer.password)).status).toBe(403);
});

test('a forgotten password is mailed to who has an account, and the answer is the same for who has none', async () => {
  const mail = await startMailServer();
  const { server } = await realOrganisation({ config: { smtpUrl: mail.url } });
  const known = await server.nobody.ask('POST', '/api/v1/passwords/forgotten', {
    login: ' BEHEER@gemeente.example',
  });
  const unknown = await server.nobody.ask('POST', '/api/v1/passwords/forgotten', {
    login: 'niemand@x.example',
  });
  expect([known.status, known.text]).toEqual([204, '']);
  expect([unknown.status, unknown.text]).toEqual([204, '']);
  await vi.waitFor(() => expect(mail.received).toHaveLength(1), 10_000);
  const token = tokenOf(/\S+\/wachtwoord#\S+/.exec(mail.received[0]?.text ?? '')?.[0] ?? null);
  const password = 'groene fiets zonder bel 3';
  expect((await server.nobody.ask('POST', '/api/v1/passwords', { token, password })).status).toBe(204);
  expect((await signIn(server, administratorLogin, password)).status).toBe(200);
  expect((await signIn(server, administratorLogin, administratorPassword)).status).toBe(403);
  // and who it is about hears that it changed
  await vi.waitFor(() => expect(mail.received.at(-1)?.text).toContain('Je wachtwoord is veranderd'), 10_000);
});
