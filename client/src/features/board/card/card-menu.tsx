import type { CardKind } from '@verbeterbord/shared/domain/card.ts';
import { useState } from 'react';
import { late } from '../../../ui/late.tsx';
import { useStore } from '../../../ui/use-store.ts';
import { useWall } from '../wall/wall-controls.ts';

const OpenMenu = late(async () => (await import('./open-menu.tsx')).OpenMenu);
const MoveDialog = late(async () => (await import('./move-dialog.tsx')).MoveDialog);
const HandOverDialog = late(async () => (await import('../per-person/hand-over-dialog.tsx')).HandOverDialog);
const ReasonDialog = late(async () => (await import('./reason-dialog.tsx')).ReasonDialog);

/** A question that an item of the menu asks first. */
export interface Asking {
  readonly what: 'move' | 'stuck' | 'park';
  readonly kind: CardKind;
  readonly id: string;
  /** Whose row it hangs in, in the view per person; '' is nobody's. */
  readonly row?: string | undefined;
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
            const row = menu.anchor.closest<HTMLElement>('[data-in]')?.dataset['in'];
            requestAnimationFrame(() => requestAnimationFrame(() => setAsking({ ...next, row })));
          }}
          onClose={() => {
            wall.menu.set(null);
          }}
        />
      )}
      {asking?.what === 'move' && asking.row !== undefined && (
        <HandOverDialog
          id={asking.id}
          row={asking.row}
          onClose={() => {
            setAsking(null);
          }}
        />
      )}
      {asking?.what === 'move' && asking.row === undefined && (
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
