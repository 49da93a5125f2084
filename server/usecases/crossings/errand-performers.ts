import { setReference } from '@verbeterbord/shared/board/commands/set-reference.ts';
import type { Reference, ReferableCard } from '@verbeterbord/shared/domain/reference.ts';
import { asId, type CommentId, type PersonId, type ReferenceId } from '@verbeterbord/shared/ids.ts';
import type { ErrandKind } from '../../storage/team-of-teams/errands.ts';
import { acceptErrand, type AcceptErrandDeps } from './accept-errand.ts';
import type { CrossingKind } from './crossing-kind.ts';
import type { PerformErrand } from './run-errands.ts';
import { sayOnCard } from './say-on-card.ts';

/** What an errand `comment` carries. */
export interface CommentDetail {
  readonly card: ReferableCard;
  readonly text: string;
  readonly by: PersonId;
}

/** How each kind of errand is done. */
export function errandPerformers(
  deps: AcceptErrandDeps,
  kinds: readonly CrossingKind[],
): Readonly<Record<ErrandKind, PerformErrand>> {
  const { hub } = deps;
  return {
    reference: async ({ board, object }) => {
      let reference: Reference | null | undefined;
      for (const kind of kinds) reference ??= await kind.reference(board, object);
      const id = asId<ReferenceId>(object);
      return hub.edit(board, null, setReference, { id, reference: reference ?? null });
    },
    comment: async ({ board, object, detail }) => {
      const { card, text, by } = detail as CommentDetail;
      return hub.edit(board, by, sayOnCard, { card, comment: asId<CommentId>(object), text });
    },
    accept: acceptErrand(deps),
  };
}
