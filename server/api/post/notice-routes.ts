import { notices, seenNotices } from '@verbeterbord/shared/api/notices.ts';
import { z } from 'zod';
import { whoAsks } from '../../auth/route-rules.ts';
import { noticesOf } from '../../usecases/post/notices-of.ts';
import type { PostDeps } from '../../usecases/post/post-deps.ts';
import { seeNotices } from '../../usecases/post/see-notices.ts';
import type { ApiApp } from '../api-app.ts';
import { describe } from '../describe.ts';

/** *Voor jou*: what is for whoever asks, and for nobody else. */
export function noticeRoutes(app: ApiApp, post: PostDeps): void {
  app.get(
    '/notices',
    {
      config: { rule: 'member' },
      schema: describe('What is for me: mentions, own actions that are due, edits that came too late', 'me', {
        200: notices,
      }),
    },
    async (request) => noticesOf(post, whoAsks(request).person.id),
  );

  app.post(
    '/notices/seen',
    {
      config: { rule: 'member' },
      schema: {
        ...describe('I saw these', 'me', { 204: z.null().describe('Marked') }),
        body: seenNotices,
      },
    },
    async (request, reply) => {
      await seeNotices(post, whoAsks(request).person.id, request.body.ids);
      return reply.code(204).send(null);
    },
  );
}
