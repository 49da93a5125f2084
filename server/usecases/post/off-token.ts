import { postKinds, type PostKind } from '@verbeterbord/shared/domain/post.ts';
import { asId, isId, type PersonId } from '@verbeterbord/shared/ids.ts';
import type { PostDeps } from './post-deps.ts';

/**
 * What stands in a letter to turn its kind off. It is signed and not stored: it opens nothing and shows nothing, and it must work
 * in a letter of last year. A new `secret.key` ends them all.
 */
export function offToken(sign: PostDeps['sign'], person: PersonId, kind: PostKind): string {
  return `${person}.${kind}.${sign('post-off', `${person}.${kind}`)}`;
}

/** Null for what we didn't sign. */
export function readOffToken(
  sign: PostDeps['sign'],
  token: string,
): { readonly person: PersonId; readonly kind: PostKind } | null {
  const [id, name, ...rest] = token.split('.');
  const kind = postKinds.find((each) => each === name);
  if (kind === undefined || !isId(id) || rest.length !== 1) return null;
  const person = asId<PersonId>(id);
  return isSame(offToken(sign, person, kind), token) ? { person, kind } : null;
}

/** Takes as long for a token that is almost right. */
function isSame(right: string, given: string): boolean {
  if (right.length !== given.length) return false;
  let difference = 0;
  for (let at = 0; at < right.length; at += 1) difference |= right.charCodeAt(at) ^ given.charCodeAt(at);
  return difference === 0;
}
