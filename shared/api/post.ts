import { z } from 'zod';
import { postKinds, postLanguages } from '../domain/post.ts';
import { instant } from './values.ts';

const hour = z.int().min(0).max(23);

/** PUT /api/v1/my-post. */
export const postPreference = z.strictObject({
  digest: z.boolean(),
  digestWeekday: z.int().min(1).max(7),
  digestHour: hour,
  reminders: z.boolean(),
  mentions: z.boolean(),
  quietFrom: hour,
  quietUntil: hour,
  language: z.enum(postLanguages),
});

/** GET /api/v1/my-post. */
export const myPost = postPreference.extend({
  /** Whether mail comes at all: the organisation may have no mail server, and I no address. */
  mail: z.enum(['on', 'no-server', 'no-address']),
});
export type MyPost = z.infer<typeof myPost>;

/** POST /api/v1/post/off and on: what stands in a letter, behind the # of its link. */
export const postLink = z.strictObject({ token: z.string().max(200) });
export const postSwitched = z.object({ letter: z.enum(postKinds), on: z.boolean() });
export type PostSwitched = z.infer<typeof postSwitched>;

/** GET /api/v1/my-diary-feed: whether there is an address; the address itself is shown once. */
export const myDiaryFeed = z.object({ createdAt: instant.nullable(), usedAt: instant.nullable() });
export type MyDiaryFeed = z.infer<typeof myDiaryFeed>;

/** POST /api/v1/my-diary-feed. */
export const newDiaryFeed = z.object({ address: z.string() });
export type NewDiaryFeed = z.infer<typeof newDiaryFeed>;
