import { accept, refuse, type Result } from '@verbeterbord/shared/errors.ts';
import type { PersonId } from '@verbeterbord/shared/ids.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import { hashToken, newToken } from '../../auth/token.ts';
import type { AskedBy } from '../asked-by.ts';
import type { PostDeps } from './post-deps.ts';

type Deps = Pick<PostDeps, 'diaryFeeds' | 'audit' | 'addressOf' | 'now'>;

/** Gives somebody a secret address for their diary. The one before it is good no more. Shown once: we keep its hash. */
export async function makeDiaryFeed(deps: Deps, by: AskedBy, person: PersonId): Promise<string> {
  const token = newToken();
  await deps.audit.together(async () => {
    await deps.diaryFeeds.set(person, hashToken(token), toInstant(deps.now()));
    await deps.audit.add({
      ...by,
      action: 'diary-feed-made',
      objectKind: 'person',
      object: person,
      result: 'done',
    });
  });
  return deps.addressOf(`/agenda/${token}.ics`);
}

/** From now on the address answers as one that never was. */
export async function revokeDiaryFeed(deps: Deps, by: AskedBy, person: PersonId): Promise<Result> {
  return deps.audit.together(async () => {
    if (!(await deps.diaryFeeds.remove(person))) return refuse('not-found');
    await deps.audit.add({
      ...by,
      action: 'diary-feed-revoked',
      objectKind: 'person',
      object: person,
      result: 'done',
    });
    return accept();
  });
}
