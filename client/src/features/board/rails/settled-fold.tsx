import { lists } from '@verbeterbord/shared/board/lists.ts';
import type { ComponentProps, ComponentType } from 'react';
import { useText } from '../../../i18n/language.ts';
import { useList } from '../../../sync/hooks.ts';
import { late } from '../../../ui/late.tsx';
import { FoldLine } from '../wall/fold-line.tsx';
import type { SettledCards as Cards } from './settled-cards.tsx';

type LateProps = ComponentProps<typeof Cards> & { readonly onClose: () => void };

const SettledCards = late(
  async (): Promise<ComponentType<LateProps>> => (await import('./settled-cards.tsx')).SettledCards,
);

/** Below *Wij merken*, folded: ideas and obstacles that were decided on, the latest first, so that nobody has to guess what became of them. */
export function SettledFold() {
  const text = useText().board.rail;
  const entries = useList(lists.settled);
  if (entries.length === 0) return null;
  const label = text.settled(entries.length);
  return (
    <FoldLine label={label}>
      {(id, close) => <SettledCards id={id} label={label} entries={entries} onClose={close} />}
    </FoldLine>
  );
}
