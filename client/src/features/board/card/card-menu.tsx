import type { CardKind } from '@verbeterbord/shared/domain/card.ts';
import { useState } from 'react';
import { late } from '../../../ui/late.tsx';
import { useStore } from '../../../ui/use-store.ts';
import { useWall } from '../wall/wall-controls.ts';

const OpenMenu = late(async () => (await import('./open-menu.tsx')).OpenMenu);
const MoveDialog = late(async () => (await import('./move-dialog.tsx')).MoveDialog);
const HandOverDialog = late(async () => (await import('../per-person/hand-over-dialog.tsx')).HandOverDialog);
const CrossingDialog = late(async () => (await import('../references/crossing-dialog.tsx')).CrossingDialog);
const ReasonDialog = late(async () => (await import('./reason-dialog.tsx')).ReasonDialog);

/** What goes to another team: asking the one above, waiting for a card elsewhere, offering to a team below. */
export type Crossing = 'escalate' | 'await' | 'offer';

/** A question that an item of the menu asks first. */
export interface Asking {
  readonly what: 'move' | 'stuck' | 'park' | Crossing;
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
      {asking !== null && <Asked asking={asking} onClose={() => setAsking(null)} />}
    </>
  );
}

function Asked({ asking, onClose }: { readonly asking: Asking; readonly onClose: () => void }) {
  const { what, kind, id, row } = asking;
  if (what === 'stuck' || what === 'park') return <ReasonDialog what={what} id={id} onClose={onClose} />;
  if (what !== 'move') return <CrossingDialog what={what} kind={kind} id={id} onClose={onClose} />;
  return row === undefined ? (
    <MoveDialog id={id} onClose={onClose} />
  ) : (
    <HandOverDialog id={id} row={row} onClose={onClose} />
  );
}
