import {
  myDiaryFeed,
  myPost,
  newDiaryFeed,
  postLink,
  postPreference,
  postSwitched,
} from '@verbeterbord/shared/api/post.ts';
import { z } from 'zod';
import { whoAsks } from '../../auth/route-rules.ts';
import { HttpProblem } from '../../http/problems.ts';
import { makeDiaryFeed, revokeDiaryFeed } from '../../usecases/post/diary-feed.ts';
import type { PostDeps } from '../../usecases/post/post-deps.ts';
import { switchLetter } from '../../usecases/post/switch-letter.ts';
import { accepted } from '../accepted.ts';
import type { ApiApp } from '../api-app.ts';
import { askedBy } from '../asked-by.ts';
import { describe } from '../describe.ts';

/** What I get in the post and in my diary. */
export function postRoutes(app: ApiApp, post: PostDeps): void {
  app.get(
    '/my-post',
    {
      config: { rule: 'account' },
      schema: describe('What I want in the post', 'me', { 200: myPost }),
    },
    async (request) => {
      const reader = await post.postPreferences.reader(whoAsks(request).person.id);
      if (reader === null) throw new HttpProblem('not-found');
      const mail = !post.mailer.configured ? 'no-server' : reader.email === null ? 'no-address' : 'on';
      return { ...reader.preference, mail } as const;
    },
  );

  app.put(
    '/my-post',
    {
      config: { rule: 'account' },
      schema: {
        ...describe('Choose what I want in the post', 'me', { 204: z.null().describe('Chosen') }),
        body: postPreference,
      },
    },
    async (request, reply) => {
      await post.postPreferences.set(whoAsks(request).person.id, request.body);
      return reply.code(204).send(null);
    },
  );

  app.get(
    '/my-diary-feed',
    {
      config: { rule: 'account' },
      schema: describe('Whether my diary has an address', 'me', { 200: myDiaryFeed }),
    },
    async (request) => {
      const feed = await post.diaryFeeds.of(whoAsks(request).person.id);
      return { createdAt: feed?.createdAt ?? null, usedAt: feed?.usedAt ?? null };
    },
  );

  app.post(
    '/my-diary-feed',
    {
      config: { rule: 'account' },
      schema: describe('A new secret address for my diary; the one before it ends', 'me', {
        201: newDiaryFeed,
      }),
    },
    async (request, reply) => {
      const address = await makeDiaryFeed(post, askedBy(request), whoAsks(request).person.id);
      return reply.code(201).send({ address });
    },
  );

  app.delete(
    '/my-diary-feed',
    {
      config: { rule: 'account' },
      schema: describe('End the address of my diary', 'me', { 204: z.null().describe('Ended') }),
    },
    async (request, reply) => {
      accepted(await revokeDiaryFeed(post, askedBy(request), whoAsks(request).person.id));
      return reply.code(204).send(null);
    },
  );
}

const byLetter = { rule: 'public', rateLimit: { max: 120, timeWindow: 60_000 } } as const;

/** The switch that stands in every letter. Nobody is signed in here. */
export function letterRoutes(app: ApiApp, post: PostDeps): void {
  for (const [path, on] of [
    ['/post/off', false],
    ['/post/on', true],
  ] as const)
    app.post(
      path,
      {
        config: byLetter,
        schema: {
          ...describe(
            `Turn a letter ${on ? 'on again' : 'off'}, by what stands behind the # of its link`,
            'me',
            { 200: postSwitched },
          ),
          body: postLink,
        },
      },
      async (request) => ({
        letter: accepted(await switchLetter(post, request.body.token, on)),
        on,
      }),
    );

  // RFC 8058: the mail program of whoever got the letter posts here, in a form; what it says is always the same
  void app.register(async (scope) => {
    for (const type of ['application/x-www-form-urlencoded', 'multipart/form-data'])
      scope.addContentTypeParser(
        type,
        { parseAs: 'string', bodyLimit: 4 * 1024 },
        (_request, _body, done) => {
          done(null, {});
        },
      );
    const form: ApiApp = scope.withTypeProvider();
    form.post(
      '/post/one-click',
      {
        config: byLetter,
        schema: {
          ...describe('Turn a letter off from a mail program, without a page (RFC 8058)', 'me', {
            200: postSwitched,
          }),
          querystring: postLink,
        },
      },
      async (request) => ({
        letter: accepted(await switchLetter(post, request.query.token, false)),
        on: false,
      }),
    );
  });
}
