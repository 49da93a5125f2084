import { lists } from '@verbeterbord/shared/board/lists.ts';
import { useId, useState, type ComponentProps, type ComponentType } from 'react';
import { useText } from '../../../i18n/language.ts';
import { useList } from '../../../sync/hooks.ts';
import { Icon } from '../../../ui/icon.tsx';
import { late } from '../../../ui/late.tsx';
import type { SettledCards as Cards } from './settled-cards.tsx';
import wallStyles from '../wall/wall.module.css';

type LateProps = ComponentProps<typeof Cards> & { readonly onClose: () => void };

const SettledCards = late(
  async (): Promise<ComponentType<LateProps>> => (await import('./settled-cards.tsx')).SettledCards,
);

/** Below *Wij merken*, folded: ideas and obstacles that were decided on, the latest first, so that nobody has to guess what became of them. */
export function SettledFold() {
  const text = useText().board.rail;
  const entries = useList(lists.settled);
  const [open, setOpen] = useState(false);
  const id = useId();
  if (entries.length === 0) return null;
  return (
    <>
      <div className={wallStyles.fold}>
        <button
          type="button"
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => {
            setOpen(!open);
          }}
        >
          <Icon name="right" />
          {text.settled(entries.length)}
        </button>
      </div>
      {open && (
        <SettledCards
          id={id}
          label={text.settled(entries.length)}
          entries={entries}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}
