import type { PersonId } from '@verbeterbord/shared/ids.ts';
import type { Access, Standings } from '../../auth/access.ts';
import type { SecretBox } from '../../auth/secret-box.ts';
import type { PostDeps } from '../../usecases/post/post-deps.ts';

/** What the post needs, and asks for otherwise. */
export type PostPartsDeps = Omit<PostDeps, 'sign' | 'roleOf' | 'overviewsOf'> & {
  readonly access: Access;
  readonly box: SecretBox;
};

/** The post, with rights by the same table as everywhere and signatures by our own key. */
export function postParts({ access, box, ...deps }: PostPartsDeps): PostDeps {
  // being an administrator shows no board and no overview, so it doesn't matter here
  const standingsOf = (id: PersonId): Promise<Standings> =>
    access.standings({ person: { id }, visitor: null, administrator: false });
  return {
    ...deps,
    sign: (purpose, text) => box.sign(purpose, text),
    roleOf: async (person) => {
      const standings = await standingsOf(person);
      return (board) => standings.roleOn(board);
    },
    overviewsOf: async (person) => (await standingsOf(person)).overviews(),
  };
}
