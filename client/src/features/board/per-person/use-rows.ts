import { lists } from '@verbeterbord/shared/board/lists.ts';
import type { PersonId } from '@verbeterbord/shared/ids.ts';
import { useBoardMoreText } from '../../../i18n/board-more.ts';
import { useBoardSession, useList } from '../../../sync/hooks.ts';
import { useStore } from '../../../ui/use-store.ts';
import { useCanEditWall } from '../wall/can-edit.ts';

export interface Row {
  /** Null is the row of what nobody has taken up yet. */
  readonly id: PersonId | null;
  readonly name: string;
  readonly initials: string;
}

/**
 * Whose rows there are: the team by alphabet, then others with a card on this board (such as a former member), then nobody's: when
 * something hangs there, or something may be put there.
 */
export function useRows(): readonly Row[] {
  const text = useBoardMoreText().person;
  const { about, view } = useBoardSession();
  const canEdit = useCanEditWall();
  const { people, others } = useStore(about);
  useList(lists.actions);
  const nobody = useList(lists.person(null));
  const team = [...people].sort((a, b) => a.name.localeCompare(b.name, 'nl'));
  const guests = others.filter(
    ({ id }) => !people.some((member) => member.id === id) && view.list(lists.person(id)).length > 0,
  );
  const last: readonly Row[] =
    canEdit || nobody.length > 0 ? [{ id: null, name: text.nobody, initials: '?' }] : [];
  return [...team, ...guests, ...last];
}
