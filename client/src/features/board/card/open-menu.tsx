import type { CardKind } from '@verbeterbord/shared/domain/card.ts';
import { useText } from '../../../i18n/language.ts';
import { useBoardSession } from '../../../sync/hooks.ts';
import { MenuPopover } from '../../../ui/menu-popover.tsx';
import type { Asking } from './card-menu.tsx';
import { useMenuGroups } from './use-menu-groups.ts';

interface OpenMenuProps {
  readonly kind: CardKind;
  readonly id: string;
  readonly anchor: HTMLElement;
  readonly onAsk: (asking: Asking) => void;
  readonly onClose: () => void;
}

/** The menu of one card, while it is out: with what can be done to that card. */
export function OpenMenu({ kind, id, anchor, onAsk, onClose }: OpenMenuProps) {
  const text = useText().board;
  const { view } = useBoardSession();
  const groups = useMenuGroups(kind, id, onAsk);
  const card = view.card(kind, id);
  const title = card !== undefined && 'title' in card && card.title !== '' ? card.title : text.noTitle;
  return (
    <MenuPopover
      label={text.menu.label(title)}
      groups={groups}
      placement="bottom end"
      trigger={{ current: anchor as HTMLButtonElement }}
      onClose={onClose}
    />
  );
}
