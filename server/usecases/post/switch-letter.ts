import { postSwitches, type PostKind } from '@verbeterbord/shared/domain/post.ts';
import { accept, refuse, type Result } from '@verbeterbord/shared/errors.ts';
import { readOffToken } from './off-token.ts';
import type { PostDeps } from './post-deps.ts';

/**
 * Turns one kind of letter off or on for whoever's letter this token stood in. Nobody is signed in: the token allows this one switch
 * and shows nothing. Who left is answered as somebody who never was.
 */
export async function switchLetter(
  { sign, postPreferences }: Pick<PostDeps, 'sign' | 'postPreferences'>,
  token: string,
  on: boolean,
): Promise<Result<PostKind>> {
  const named = readOffToken(sign, token);
  const reader = named === null ? null : await postPreferences.reader(named.person);
  if (named === null || reader === null) return refuse('link-ended');
  await postPreferences.set(named.person, { ...reader.preference, [postSwitches[named.kind]]: on });
  return accept(named.kind);
}
