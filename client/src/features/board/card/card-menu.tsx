import type { CardKind } from '@verbeterbord/shared/domain/card.ts';
import { useState } from 'react';
import { late } from '../../../ui/late.tsx';
import { useStore } from '../../../ui/use-store.ts';
import { useWall } from '../wall/wall-controls.ts';

const OpenMenu = late(async () => (await import('./open-menu.tsx')).OpenMenu);
const AskedDialog = late(async () => (await import('./asked-dialog.tsx')).AskedDialog);

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
      {asking !== null && <AskedDialog asking={asking} onClose={() => setAsking(null)} />}
    </>
  );
}
