import { endSessions, ownSessions } from '@verbeterbord/shared/api/sessions.ts';
import { id } from '@verbeterbord/shared/api/values.ts';
import { asId, type SessionId } from '@verbeterbord/shared/ids.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import { z } from 'zod';
import { whoAsks } from '../../auth/route-rules.ts';
import { endAllSessions, endSession } from '../../usecases/sign-in/end-sessions.ts';
import { accepted } from '../accepted.ts';
import type { ApiApp } from '../api-app.ts';
import type { ApiDeps } from '../api-deps.ts';
import { askedBy } from '../asked-by.ts';
import { describe } from '../describe.ts';

/** The devices that I am signed in on, and leaving: this one, another, or all. */
export function sessionRoutes(app: ApiApp, deps: ApiDeps): void {
  app.delete(
    '/session',
    {
      config: { rule: 'somebody' },
      schema: describe('Sign out', 'people', { 204: z.null().describe('Signed out') }),
    },
    async (request, reply) => {
      const who = whoAsks(request);
      const leave = async (): Promise<string> => {
        const expired = await deps.sessions.signOut(who);
        await deps.audit.add({ ...askedBy(request), action: 'signed-out', result: 'done' });
        return expired;
      };
      const cookie = await deps.gate.change([who.person.id], () => deps.audit.together(leave));
      // what this browser keeps of the boards must go with the session
      return reply.header('set-cookie', cookie).code(204).send(null);
    },
  );

  app.get(
    '/my-sessions',
    {
      config: { rule: 'somebody' },
      schema: describe('The devices that I am signed in on', 'people', { 200: ownSessions }),
    },
    async (request) => {
      const { person, session } = whoAsks(request);
      const own = await deps.sessionStore.of(person.id, toInstant(deps.now()));
      return { sessions: own.map((each) => Object.assign({ current: each.id === session }, each)) };
    },
  );

  app.delete(
    '/my-sessions/:id',
    {
      config: { rule: 'somebody' },
      schema: {
        ...describe('Sign out on one device', 'people', { 204: z.null().describe('Signed out there') }),
        params: z.strictObject({ id: id<SessionId>() }),
      },
    },
    async (request, reply) => {
      const { person, session } = whoAsks(request);
      accepted(await endSession(deps, askedBy(request), person.id, request.params.id));
      if (session === request.params.id) void reply.header('set-cookie', deps.sessions.clearCookie);
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/my-sessions/end-all',
    {
      config: { rule: 'somebody' },
      schema: {
        ...describe('Sign out everywhere, or everywhere else', 'people', {
          204: z.null().describe('Signed out'),
        }),
        body: endSessions,
      },
    },
    async (request, reply) => {
      const { person, session } = whoAsks(request);
      const others = request.body.others === true;
      accepted(
        await endAllSessions(deps, askedBy(request), person.id, others ? asId<SessionId>(session) : null),
      );
      if (!others) void reply.header('set-cookie', deps.sessions.clearCookie);
      return reply.code(204).send(null);
    },
  );
}
