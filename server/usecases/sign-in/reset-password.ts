import { accept, refuse, type Result } from '@verbeterbord/shared/errors.ts';
import type { PersonId } from '@verbeterbord/shared/ids.ts';
import { toInstant, type Instant } from '@verbeterbord/shared/time.ts';
import { isGuessable } from '../../auth/local/guessable.ts';
import { hashToken, newToken } from '../../auth/token.ts';
import { noticeLetter, passwordLetter } from '../../mail/texts.ts';
import { loginOf, type LocalAccount } from '../../storage/access/accounts.ts';
import type { AskedBy } from '../asked-by.ts';
import type { AccountDeps } from './account-deps.ts';

const hour = 3_600_000;

type LinkDeps = Pick<AccountDeps, 'organisation' | 'links' | 'mailer' | 'audit' | 'linkTo' | 'now'>;

/**
 * Somebody forgot their password: when they have an account and there is a mail server, they get a link. Never says whether;
 * don't await it before answering, or the time it takes would.
 */
export async function forgetPassword(
  deps: LinkDeps & Pick<AccountDeps, 'accounts' | 'settings'>,
  input: { readonly login: string; readonly origin: string | null },
): Promise<void> {
  if (!deps.mailer.configured || !(await deps.settings.get('localAccounts'))) return;
  const account = await deps.accounts.findByLogin(loginOf(input.login));
  if (account === null || !account.active) return;
  const by: AskedBy = { actor: null, actorKind: 'unknown', origin: input.origin };
  const { link, until } = await makeLink(deps, by, account.person, hour);
  const organisation = (await deps.organisation.name()) ?? '';
  await deps.mailer.send({ to: account.login, ...passwordLetter({ organisation, link, until }) });
}

export interface PasswordLink {
  /** To pass on; null when it was mailed. */
  readonly link: string | null;
  readonly until: Instant;
}

/**
 * An administrator gives somebody a link to choose a password, good for a day. Who has no account yet gets one, with `login`
 * or their e-mail address.
 */
export async function givePasswordLink(
  deps: LinkDeps & Pick<AccountDeps, 'accounts' | 'transactions' | 'settings'>,
  by: AskedBy,
  input: { readonly person: PersonId; readonly login: string | null },
): Promise<Result<PasswordLink>> {
  const { person } = input;
  if (!(await deps.settings.get('localAccounts'))) return refuse('wrong-state');
  const found = await deps.transactions.run<string>(async ({ people, accounts }) => {
    const state = await people.stateOf(person);
    if (state === null) return refuse('not-found');
    if (state !== 'active') return refuse('wrong-state');
    const account = await accounts.find(person);
    if (account !== null) return accept(account.login);
    const login = loginOf(input.login ?? (await people.emailOf(person)) ?? '');
    if (login === '') return refuse('empty-text');
    const at = toInstant(deps.now());
    return (await accounts.add({ person, login, passwordHash: null, at }))
      ? accept(login)
      : refuse('login-taken');
  });
  if (!found.ok) return found;
  const { link, until } = await makeLink(deps, by, person, 24 * hour);
  const organisation = (await deps.organisation.name()) ?? '';
  const sent = await deps.mailer.send({ to: found.value, ...passwordLetter({ organisation, link, until }) });
  return accept({ link: sent === 'sent' ? null : link, until });
}

/** Chooses a password by a link. Every session of that person ends; a second factor stays. */
export async function choosePassword(
  deps: AccountDeps,
  input: { readonly token: string; readonly password: string; readonly origin: string | null },
): Promise<Result> {
  const tokenHash = hashToken(input.token);
  const now = toInstant(deps.now());
  const person = await deps.links.find(tokenHash, 'password', now);
  const account = person == null ? null : await deps.accounts.find(person);
  if (person == null || account === null || !(await deps.settings.get('localAccounts')))
    return refuse('link-ended');
  const organisation = (await deps.organisation.name()) ?? '';
  if (await isGuessable(input.password, [account.login, organisation])) return refuse('weak-password');
  const passwordHash = await deps.passwords.hash(input.password);
  const done = await deps.gate.change([person], () =>
    deps.transactions.run(async ({ links, accounts, people, attempts }) => {
      if ((await links.take(tokenHash, 'password', now)) !== person) return refuse('link-ended');
      // another one may have been given meanwhile
      await links.endAll('password', person);
      await accounts.setPassword(person, passwordHash, now);
      await people.endSessions(person, null, now);
      await attempts.removeOf(person);
      await noteChange(deps, { actor: person, actorKind: 'person', origin: input.origin }, person);
      return accept();
    }),
  );
  if (done.ok) await tellChange(deps, account);
  return done;
}

/** Somebody changes their own password. Their other sessions end, and this one gets another token. */
export async function changePassword(
  deps: AccountDeps,
  by: AskedBy,
  input: {
    readonly person: PersonId;
    readonly session: string;
    readonly current: string;
    readonly password: string;
  },
): Promise<Result> {
  const { person } = input;
  const account = await deps.accounts.find(person);
  const right = await deps.passwords.verify(account?.passwordHash ?? null, input.current);
  if (account === null || !right) return refuse('wrong-credentials');
  const organisation = (await deps.organisation.name()) ?? '';
  if (await isGuessable(input.password, [account.login, organisation])) return refuse('weak-password');
  const passwordHash = await deps.passwords.hash(input.password);
  const now = toInstant(deps.now());
  await deps.gate.change([person], () =>
    deps.transactions.run(async ({ links, accounts, people, attempts }) => {
      await accounts.setPassword(person, passwordHash, now);
      await people.endSessions(person, input.session, now);
      await links.endAll('password', person);
      await attempts.removeOf(person);
      await noteChange(deps, by, person);
      return accept();
    }),
  );
  await tellChange(deps, account);
  return accept();
}

async function makeLink(
  deps: LinkDeps,
  by: AskedBy,
  person: PersonId,
  lasts: number,
): Promise<{ readonly link: string; readonly until: Instant }> {
  const token = newToken();
  const now = deps.now();
  const until = toInstant(now + lasts);
  const tokenHash = hashToken(token);
  await deps.audit.together(async () => {
    await deps.links.replace({
      tokenHash,
      purpose: 'password',
      person,
      createdAt: toInstant(now),
      expiresAt: until,
    });
    await deps.audit.add({
      ...by,
      action: 'password-reset-asked',
      objectKind: 'person',
      object: person,
      result: 'done',
    });
  });
  return { link: deps.linkTo('wachtwoord', token), until };
}

async function noteChange(deps: Pick<AccountDeps, 'audit'>, by: AskedBy, person: PersonId): Promise<void> {
  await deps.audit.add({
    ...by,
    action: 'password-changed',
    objectKind: 'person',
    object: person,
    result: 'done',
  });
}

async function tellChange(
  deps: Pick<AccountDeps, 'organisation' | 'mailer'>,
  { login }: LocalAccount,
): Promise<void> {
  const organisation = (await deps.organisation.name()) ?? '';
  void deps.mailer.send({ to: login, ...noticeLetter(organisation, 'password') });
}
