import { createHash } from 'node:crypto';
import { HttpProblem } from '../../http/problems.ts';
import { diaryFile } from '../../mail/diary-file.ts';
import { diaryOf } from '../../usecases/post/diary-of.ts';
import type { PostDeps } from '../../usecases/post/post-deps.ts';
import type { ApiApp } from '../api-app.ts';

/** Diaries ask every quarter of an hour at most, and hundreds of them may sit behind one address. */
const perMinute = 300;

/**
 * The diary that Outlook and others subscribe to. They can't sign in, so its address is the secret: it opens this and nothing else,
 * is kept as a hash, stands in no log, and can be ended. What isn't one answers as what was revoked.
 */
export function diaryRoute(app: ApiApp, post: PostDeps): void {
  const limit = app.createRateLimit({
    max: perMinute,
    timeWindow: 60_000,
    // the limit of the API passes over what isn't below /api/
    allowList: () => false,
    keyGenerator: (request) => `diary ${request.ip}`,
  });
  app.get('/agenda/:file', { config: { rule: 'public' }, schema: { hide: true } }, async (request, reply) => {
    const asked = await limit(request);
    if (!asked.isAllowed && asked.isExceeded) throw new HttpProblem('too-many-requests');
    const { file } = request.params as { readonly file: string };
    const token = file.endsWith('.ics') ? file.slice(0, -'.ics'.length) : '';
    const diary = await diaryOf(post, token);
    if (diary === null) throw new HttpProblem('not-found');
    const text = diaryFile({ ...diary, host: new URL(post.addressOf('/')).hostname });
    const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
    void reply
      .header('etag', etag)
      .header('cache-control', 'private, no-cache')
      .header('x-robots-tag', 'noindex');
    if (request.headers['if-none-match'] === etag) return reply.code(304).send();
    return reply
      .type('text/calendar; charset=utf-8')
      .header('content-disposition', 'inline; filename="verbeterbord.ics"')
      .send(text);
  });
}
