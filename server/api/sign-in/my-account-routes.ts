import {
  changePassword as changePasswordBody,
  enrolled,
  myAccount,
  newPasskey,
  recoveryCodes,
  removePasskey,
  totpCode,
  totpSecret,
  withPassword,
} from '@verbeterbord/shared/api/my-account.ts';
import { passkeyOptions } from '@verbeterbord/shared/api/sign-in.ts';
import type { PersonId } from '@verbeterbord/shared/ids.ts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { whoAsks } from '../../auth/route-rules.ts';
import { HttpProblem } from '../../http/problems.ts';
import {
  addPasskey,
  beginPasskey,
  beginTotp,
  confirmTotp,
  renewRecoveryCodes,
} from '../../usecases/sign-in/enrol-second-factor.ts';
import { removeSecondFactor } from '../../usecases/sign-in/remove-second-factor.ts';
import { changePassword } from '../../usecases/sign-in/reset-password.ts';
import { accepted } from '../accepted.ts';
import type { ApiApp } from '../api-app.ts';
import { askedBy } from '../asked-by.ts';
import { describe } from '../describe.ts';
import { provePassword } from './prove-password.ts';
import { admit, type SignInDeps } from './sign-in-steps.ts';

const own = { rule: 'account' } as const;
const done = z.null().describe('Done');

/** My own account: password, app and keys. What changes how I get in asks for the password, so that a session alone can't. */
export function myAccountRoutes(app: ApiApp, deps: SignInDeps): void {
  const { account } = deps;

  const prove = async (request: FastifyRequest, reply: FastifyReply, password: string): Promise<PersonId> => {
    const { person } = whoAsks(request);
    const found = await account.accounts.find(person.id);
    if (found === null) throw new HttpProblem('not-found');
    await provePassword(deps, request, reply, { ...found, password });
    return person.id;
  };

  app.get(
    '/my-account',
    { config: own, schema: describe('My own way in', 'my-account', { 200: myAccount }) },
    async (request) => {
      const { id } = whoAsks(request).person;
      const [found, passkeys, recoveryCodesLeft, secondFactor] = await Promise.all([
        account.accounts.find(id),
        account.secondFactors.passkeysOf(id),
        account.secondFactors.recoveryCodesLeft(id),
        account.settings.get('secondFactor'),
      ]);
      return {
        login: found?.login ?? null,
        totp: found?.totp?.confirmed === true,
        passkeys: passkeys.map(({ credential, name, createdAt, usedAt }) => ({
          id: credential,
          name,
          createdAt,
          usedAt,
        })),
        recoveryCodesLeft,
        secondFactorRequired: secondFactor === 'required',
      };
    },
  );

  app.post(
    '/my-account/password',
    {
      config: own,
      schema: {
        ...describe('Change my password; my other sessions end', 'my-account', { 204: done }),
        body: changePasswordBody,
      },
    },
    async (request, reply) => {
      const { person, session } = whoAsks(request);
      const found = await account.accounts.find(person.id);
      if (found === null) throw new HttpProblem('not-found');
      const admission = admit(deps, request, reply, { account: found.login, person: person.id });
      const input = { person: person.id, session, ...request.body };
      const changed = await changePassword(account, askedBy(request), input);
      if (changed.ok || changed.code !== 'wrong-credentials') admission.succeeded();
      accepted(changed);
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/my-account/totp',
    {
      config: own,
      schema: {
        ...describe('Begin with codes of an app', 'my-account', { 200: totpSecret }),
        body: withPassword,
      },
    },
    async (request, reply) =>
      accepted(await beginTotp(account, await prove(request, reply, request.body.password))),
  );

  app.post(
    '/my-account/totp/confirm',
    {
      config: own,
      schema: {
        ...describe('Prove that the app works', 'my-account', { 200: enrolled }),
        body: totpCode,
      },
    },
    async (request, reply) => {
      const { id: person } = whoAsks(request).person;
      const admission = admit(deps, request, reply, { account: `second step ${person}`, person });
      const codes = accepted(await confirmTotp(account, askedBy(request), person, request.body.code));
      admission.succeeded();
      return { recoveryCodes: codes.recoveryCodes === null ? null : [...codes.recoveryCodes] };
    },
  );

  app.post(
    '/my-account/totp/remove',
    {
      config: own,
      schema: { ...describe('Do without the app', 'my-account', { 204: done }), body: withPassword },
    },
    async (request, reply) => {
      const person = await prove(request, reply, request.body.password);
      accepted(await removeSecondFactor(account, askedBy(request), person, { kind: 'totp' }));
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/my-account/recovery-codes',
    {
      config: own,
      schema: {
        ...describe('New codes for on paper; those of before no longer work', 'my-account', {
          200: recoveryCodes,
        }),
        body: withPassword,
      },
    },
    async (request, reply) => {
      const person = await prove(request, reply, request.body.password);
      return { recoveryCodes: [...accepted(await renewRecoveryCodes(account, askedBy(request), person))] };
    },
  );

  app.post(
    '/my-account/passkeys/options',
    {
      config: own,
      schema: {
        ...describe('Begin with a key', 'my-account', { 200: passkeyOptions }),
        body: withPassword,
      },
    },
    async (request, reply) => {
      const person = await prove(request, reply, request.body.password);
      return { ...accepted(await beginPasskey(account, person, account.siteOf(request))) };
    },
  );

  app.post(
    '/my-account/passkeys',
    {
      config: own,
      schema: {
        ...describe('Keep the key that was made', 'my-account', { 200: enrolled }),
        body: newPasskey,
      },
    },
    async (request) => {
      const input = {
        ...request.body,
        person: whoAsks(request).person.id,
        site: account.siteOf(request),
      };
      const codes = accepted(await addPasskey(account, askedBy(request), input));
      return { recoveryCodes: codes.recoveryCodes === null ? null : [...codes.recoveryCodes] };
    },
  );

  app.post(
    '/my-account/passkeys/remove',
    {
      config: own,
      schema: { ...describe('Do without a key', 'my-account', { 204: done }), body: removePasskey },
    },
    async (request, reply) => {
      const person = await prove(request, reply, request.body.password);
      const which = { kind: 'passkey', credential: request.body.id } as const;
      accepted(await removeSecondFactor(account, askedBy(request), person, which));
      return reply.code(204).send(null);
    },
  );
}
