import { lists } from '@verbeterbord/shared/board/lists.ts';
import type { ComponentProps, ComponentType } from 'react';
import { useText } from '../../../i18n/language.ts';
import { useList } from '../../../sync/hooks.ts';
import { late } from '../../../ui/late.tsx';
import { FoldLine } from '../wall/fold-line.tsx';
import type { GivenList as List } from './given-list.tsx';

type LateProps = ComponentProps<typeof List> & { readonly onClose: () => void };

const GivenList = late(
  async (): Promise<ComponentType<LateProps>> => (await import('./given-list.tsx')).GivenList,
);

/** Below *Wij merken*, folded: actions that we offered to teams, and what became of them. */
export function GivenOffers() {
  const words = useText().references.received;
  const ids = useList(lists.given);
  if (ids.length === 0) return null;
  const label = words.given(ids.length);
  return (
    <div>
      <FoldLine label={label}>
        {(id, close) => <GivenList id={id} label={label} offers={ids} onClose={close} />}
      </FoldLine>
    </div>
  );
}
