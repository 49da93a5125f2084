import { totpCode, totpSecret, newPasskey, enrolled } from '@verbeterbord/shared/api/my-account.ts';
import {
  choosePassword as choosePasswordBody,
  forgottenPassword,
  passkeyOptions,
  signInCode,
  signInPassword,
  signInPasskey,
  signInStep,
  waysIn,
} from '@verbeterbord/shared/api/sign-in.ts';
import type { PersonId } from '@verbeterbord/shared/ids.ts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Config } from '../../config.ts';
import { HttpProblem } from '../../http/problems.ts';
import { loginOf } from '../../storage/access/accounts.ts';
import {
  addPasskey,
  beginPasskey,
  beginTotp,
  confirmTotp,
} from '../../usecases/sign-in/enrol-second-factor.ts';
import { choosePassword, forgetPassword } from '../../usecases/sign-in/reset-password.ts';
import { secondStepsOf, signInWithPassword } from '../../usecases/sign-in/sign-in-with-password.ts';
import {
  askPasskey,
  takeSecondStep,
  whoseSecondStep,
  type SecondStepProof,
} from '../../usecases/sign-in/take-second-step.ts';
import { accepted } from '../accepted.ts';
import type { ApiApp } from '../api-app.ts';
import { describe } from '../describe.ts';
import { admit, goOn, letIn, type LetIn, type SignInDeps } from './sign-in-steps.ts';

export interface SignInRouteDeps extends SignInDeps {
  readonly mode: Config['mode'];
  /** The organisation's own sign-on; null when there is none. */
  signOn(): Promise<{ readonly name: string } | null>;
}

/** Who chooses a second factor, having proved a password. */
type Enrolling = Pick<LetIn, 'person' | 'passwordOf'>;

/** Per address and minute, whatever it asks: a town hall begins its day behind one, and each try costs us work. */
const open = { rule: 'public', rateLimit: { max: 600, timeWindow: 60_000 } } as const;
const done = z.null().describe('Done');

/** The ways in with an account of our own: password, second step, and a password that was forgotten. */
export function signInRoutes(app: ApiApp, deps: SignInRouteDeps): void {
  const { account } = deps;

  app.get(
    '/sign-in',
    { config: open, schema: describe('Which ways in there are', 'sign-in', { 200: waysIn }) },
    async () => {
      const organisation = await account.organisation.name();
      const local = deps.mode === 'start' && (await account.settings.get('localAccounts'));
      const oidc = await deps.signOn();
      return {
        organisation,
        mode: deps.mode,
        local,
        oidc: oidc === null ? null : { name: oidc.name },
        mail: account.mailer.configured,
        setUpNeeded: organisation === null,
        offline: await account.settings.get('offline'),
      };
    },
  );

  app.post(
    '/sign-in/password',
    {
      config: open,
      schema: {
        ...describe('Sign in with a password', 'sign-in', { 200: signInStep }),
        body: signInPassword,
      },
    },
    async (request, reply) => {
      const login = loginOf(request.body.login);
      const person = (await account.accounts.findByLogin(login))?.person ?? null;
      const admission = admit(deps, request, reply, { account: login, person });
      const { password } = request.body;
      const after = accepted(await signInWithPassword(account, { login, password, origin: request.ip }));
      // who still owes a second step isn't in: a right password alone forgives nothing
      if (after.next === 'in') admission.succeeded();
      return goOn(deps, request, reply, after);
    },
  );

  secondStepRoutes(app, deps);
  enrolRoutes(app, deps);

  app.post(
    '/passwords/forgotten',
    {
      config: { ...open, rateLimit: { max: 120, timeWindow: 60_000 } },
      schema: {
        ...describe(
          'Ask for a link to choose a password; says never whether there is such an account',
          'sign-in',
          {
            204: done,
          },
        ),
        body: forgottenPassword,
      },
    },
    async (request, reply) => {
      const login = loginOf(request.body.login);
      // whoever asks often gets the same answer, and nobody gets a heap of mail
      const admission = account.limits.begin({
        account: `forgotten ${login}`,
        address: request.ip,
        device: null,
      });
      if (admission.ok)
        void forgetPassword(account, { login, origin: request.ip }).catch((error: unknown) =>
          request.log.error({ err: error }, 'a link for a password could not be sent'),
        );
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/passwords',
    {
      config: open,
      schema: {
        ...describe('Choose a password by a one-time link; every session ends', 'sign-in', { 204: done }),
        body: choosePasswordBody,
      },
    },
    async (request, reply) => {
      accepted(await choosePassword(account, { ...request.body, origin: request.ip }));
      return reply.code(204).send(null);
    },
  );
}

function secondStepRoutes(app: ApiApp, deps: SignInRouteDeps): void {
  const { account } = deps;

  const take = async (
    request: FastifyRequest,
    reply: FastifyReply,
    proof: SecondStepProof,
  ): Promise<null> => {
    const token = account.step.read(request.headers.cookie);
    const step = await whoseSecondStep(account, token);
    if (step === null || token === undefined) throw new HttpProblem('not-signed-in');
    // whoever has the password could begin the first step again and again
    const whose = { account: `second step ${step.person}`, person: step.person };
    const admission = admit(deps, request, reply, whose);
    const taken = accepted(await takeSecondStep(account, { token, proof, origin: request.ip }));
    admission.succeeded();
    await letIn(deps, request, reply, { ...taken, method: 'password', step: proof.method });
    return reply.code(204).send(null);
  };

  for (const method of ['totp', 'recovery'] as const)
    app.post(
      `/sign-in/${method}`,
      {
        config: open,
        schema: {
          ...describe(
            method === 'totp' ? 'Second step: the code of an app' : 'Second step: a code from paper',
            'sign-in',
            { 204: done },
          ),
          body: signInCode,
        },
      },
      (request, reply) => take(request, reply, { method, code: request.body.code }),
    );

  app.post(
    '/sign-in/passkey/options',
    {
      config: open,
      schema: describe('Second step: what to ask the key', 'sign-in', { 200: passkeyOptions }),
    },
    async (request) => {
      const token = account.step.read(request.headers.cookie);
      if (token === undefined) throw new HttpProblem('not-signed-in');
      return { ...accepted(await askPasskey(account, token, account.siteOf(request))) };
    },
  );

  app.post(
    '/sign-in/passkey',
    {
      config: open,
      schema: {
        ...describe('Second step: what the key answered', 'sign-in', { 204: done }),
        body: signInPasskey,
      },
    },
    (request, reply) =>
      take(request, reply, {
        method: 'passkey',
        response: request.body.response,
        site: account.siteOf(request),
      }),
  );
}

/** Where a second factor is required, who has none chooses one before coming in. */
function enrolRoutes(app: ApiApp, deps: SignInRouteDeps): void {
  const { account } = deps;

  const enrolling = async (request: FastifyRequest): Promise<Enrolling> => {
    const step = await whoseSecondStep(account, account.step.read(request.headers.cookie));
    if (step === null || !step.enrol) throw new HttpProblem('not-signed-in');
    // meanwhile somebody, elsewhere, chose one: then that is the way in
    if ((await secondStepsOf(account, step.person)).length > 0) throw new HttpProblem('not-signed-in');
    return step;
  };
  const byPerson = (request: FastifyRequest, person: PersonId) =>
    ({ actor: person, actorKind: 'person', origin: request.ip }) as const;
  const enter = async (request: FastifyRequest, reply: FastifyReply, who: Enrolling): Promise<void> => {
    const { person, passwordOf } = who;
    await account.attempts.removeOf(person);
    await letIn(deps, request, reply, { person, passwordOf, method: 'password', step: 'enrol' });
  };

  app.post(
    '/sign-in/enrol/totp',
    { config: open, schema: describe('Begin with codes of an app', 'sign-in', { 200: totpSecret }) },
    async (request) => accepted(await beginTotp(account, (await enrolling(request)).person)),
  );

  app.post(
    '/sign-in/enrol/totp/confirm',
    {
      config: open,
      schema: {
        ...describe('Prove that the app works, and come in', 'sign-in', { 200: enrolled }),
        body: totpCode,
      },
    },
    async (request, reply) => {
      const who = await enrolling(request);
      const { person } = who;
      const admission = admit(deps, request, reply, { account: `second step ${person}`, person });
      const { code } = request.body;
      const { recoveryCodes } = accepted(await confirmTotp(account, byPerson(request, person), person, code));
      admission.succeeded();
      await enter(request, reply, who);
      return { recoveryCodes: recoveryCodes === null ? null : [...recoveryCodes] };
    },
  );

  app.post(
    '/sign-in/enrol/passkey/options',
    { config: open, schema: describe('Begin with a key', 'sign-in', { 200: passkeyOptions }) },
    async (request) => ({
      ...accepted(await beginPasskey(account, (await enrolling(request)).person, account.siteOf(request))),
    }),
  );

  app.post(
    '/sign-in/enrol/passkey',
    {
      config: open,
      schema: {
        ...describe('Keep the key that was made, and come in', 'sign-in', { 200: enrolled }),
        body: newPasskey,
      },
    },
    async (request, reply) => {
      const who = await enrolling(request);
      const { person } = who;
      const input = { ...request.body, person, site: account.siteOf(request) };
      const { recoveryCodes } = accepted(await addPasskey(account, byPerson(request, person), input));
      await enter(request, reply, who);
      return { recoveryCodes: recoveryCodes === null ? null : [...recoveryCodes] };
    },
  );
}
