import type { Access } from '../../auth/access.ts';
import type { SecretBox } from '../../auth/secret-box.ts';
import type { PostDeps } from '../../usecases/post/post-deps.ts';

/** What the post needs, and asks for otherwise. */
export type PostPartsDeps = Omit<PostDeps, 'sign' | 'roleOf'> & {
  readonly access: Access;
  readonly box: SecretBox;
};

/** The post, with rights by the same table as everywhere and signatures by our own key. */
export function postParts({ access, box, ...deps }: PostPartsDeps): PostDeps {
  return {
    ...deps,
    sign: (purpose, text) => box.sign(purpose, text),
    roleOf: async (id) => {
      // being an administrator shows no board, so it doesn't matter here
      const standings = await access.standings({ person: { id }, guest: null, administrator: false });
      return (board) => standings.roleOn(board);
    },
  };
}
