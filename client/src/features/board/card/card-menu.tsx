import type { CardKind } from '@verbeterbord/shared/domain/card.ts';
import { useState } from 'react';
import { useText } from '../../../i18n/language.ts';
import { useBoardSession } from '../../../sync/hooks.ts';
import { late } from '../../../ui/late.tsx';
import { useStore } from '../../../ui/use-store.ts';
import { useWall } from '../wall/wall-controls.ts';
import { useMenuGroups } from './use-menu-groups.ts';

const MenuPopover = late(async () => (await import('../../../ui/menu-popover.tsx')).MenuPopover);
const MoveDialog = late(async () => (await import('./move-dialog.tsx')).MoveDialog);
const ReasonDialog = late(async () => (await import('./reason-dialog.tsx')).ReasonDialog);

/** A question that an item of the menu asks first. */
export interface Asking {
  readonly what: 'move' | 'stuck' | 'park';
  readonly kind: CardKind;
  readonly id: string;
}

/** The one menu of the wall: it hangs from the button of whichever card was asked, and does all that dragging does and more. */
export function CardMenu() {
  const wall = useWall();
  const menu = useStore(wall.menu);
  const [asking, setAsking] = useState<Asking | null>(null);
  return (
    <>
      {menu !== null && (
        <OpenMenu
          key={`${menu.kind}:${menu.id}`}
          kind={menu.kind}
          id={menu.id}
          anchor={menu.anchor}
          onAsk={(next) => {
            // once the menu is gone and has given the focus back, which the dialog then takes and gives back in turn
            requestAnimationFrame(() => requestAnimationFrame(() => setAsking(next)));
          }}
          onClose={() => {
            wall.menu.set(null);
          }}
        />
      )}
      {asking?.what === 'move' && (
        <MoveDialog
          id={asking.id}
          onClose={() => {
            setAsking(null);
          }}
        />
      )}
      {(asking?.what === 'stuck' || asking?.what === 'park') && (
        <ReasonDialog
          what={asking.what}
          id={asking.id}
          onClose={() => {
            setAsking(null);
          }}
        />
      )}
    </>
  );
}

interface OpenMenuProps {
  readonly kind: CardKind;
  readonly id: string;
  readonly anchor: HTMLElement;
  readonly onAsk: (asking: Asking) => void;
  readonly onClose: () => void;
}

function OpenMenu({ kind, id, anchor, onAsk, onClose }: OpenMenuProps) {
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
