import type { SignInStep } from '@verbeterbord/shared/api/sign-in.ts';
import type { PersonId } from '@verbeterbord/shared/ids.ts';
import type { Instant } from '@verbeterbord/shared/time.ts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { deviceOf } from '../../auth/device.ts';
import type { Admission } from '../../auth/local/sign-in-limits.ts';
import type { Sessions } from '../../auth/sessions.ts';
import { HttpProblem } from '../../http/problems.ts';
import type { SignInMethod } from '../../storage/schema.ts';
import { secondStepSeconds, type AfterPassword } from '../../usecases/sign-in/sign-in-with-password.ts';
import type { AccountParts } from './account-parts.ts';

/** What signing in over HTTP works with. */
export interface SignInDeps {
  readonly account: AccountParts;
  readonly sessions: Sessions;
}

/**
 * Counts a try at this account from here, or refuses it because there were too many: 429, and when to come back. `person` is
 * whose account it is, when there is one; who asks can't tell.
 */
export function admit(
  { account: { limits, device } }: SignInDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  who: { readonly account: string; readonly person: PersonId | null },
): Extract<Admission, { readonly ok: true }> {
  const known = device.read(request.headers.cookie, who.person);
  const admission = limits.begin({ account: who.account, address: request.ip, device: known });
  if (admission.ok) return admission;
  void reply.header('retry-after', String(admission.retryAfterSeconds));
  throw new HttpProblem('too-many-requests');
}

/** Who is let in, by which method and second step. */
export interface LetIn {
  readonly person: PersonId;
  readonly method: SignInMethod;
  readonly step?: string | null;
  /** When the password was chosen that was proved; null when none was. */
  readonly passwordOf: Instant | null;
}

/** Lets somebody in: a session with a new token, and a device that is known from now on. Writes it down. */
export async function letIn(
  { account, sessions }: SignInDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  { step = null, ...who }: LetIn,
): Promise<void> {
  const { person, method } = who;
  const session = await sessions.signIn({ ...who, device: deviceOf(request.headers['user-agent']) });
  // meanwhile they were put out, or chose another password: then what they proved proves nothing
  if (session === null) throw new HttpProblem('wrong-credentials');
  if (method === 'guest') {
    // their coming in was written down already, and no password of theirs is ever asked
    void reply.header('set-cookie', session);
    return;
  }
  void reply.header('set-cookie', [session, account.device.set(person), account.step.clear()]);
  await account.audit.add({
    action: 'signed-in',
    actor: person,
    actorKind: 'person',
    objectKind: 'person',
    object: person,
    result: 'done',
    origin: request.ip,
    detail: step === null ? { method } : { method, secondStep: step },
  });
}

/** After the password: in, or on to the second step. */
export async function goOn(
  deps: SignInDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  after: AfterPassword,
): Promise<SignInStep> {
  if (after.next === 'in') {
    await letIn(deps, request, reply, { ...after, method: 'password' });
    return { next: 'in', methods: [] };
  }
  void reply.header('set-cookie', deps.account.step.set(after.token, secondStepSeconds[after.next]));
  return { next: after.next, methods: [...after.methods] };
}
