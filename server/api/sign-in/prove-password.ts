import type { FastifyReply, FastifyRequest } from 'fastify';
import { HttpProblem } from '../../http/problems.ts';
import type { LocalAccount } from '../../storage/access/accounts.ts';
import { admit, type SignInDeps } from './sign-in-steps.ts';

/**
 * Whoever changes how they get in proves that they know the password: throws `wrong-credentials` otherwise. Tries count as tries
 * to sign in do, so a session that was left open is no way to guess it.
 */
export async function provePassword(
  deps: SignInDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  {
    login,
    person,
    passwordHash,
    password,
  }: Pick<LocalAccount, 'login' | 'person' | 'passwordHash'> & { readonly password: string },
): Promise<void> {
  const admission = admit(deps, request, reply, { account: login, person });
  if (!(await deps.account.passwords.verify(passwordHash, password)))
    throw new HttpProblem('wrong-credentials');
  admission.succeeded();
}
