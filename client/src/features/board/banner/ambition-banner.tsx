import { lists } from '@verbeterbord/shared/board/lists.ts';
import type { AmbitionId } from '@verbeterbord/shared/ids.ts';
import type { ComponentProps, ComponentType } from 'react';
import { useText } from '../../../i18n/language.ts';
import { useList } from '../../../sync/hooks.ts';
import { late } from '../../../ui/late.tsx';
import { useStore } from '../../../ui/use-store.ts';
import type { AmbitionComposer as Composer } from '../ambition/ambition-composer.tsx';
import { composingAmbition } from '../ambition/composing-ambition.ts';
import { useCanEditWall } from '../wall/can-edit.ts';
import { AmbitionBlock } from './ambition-block.tsx';
import styles from './ambition-banner.module.css';

type LateProps = ComponentProps<typeof Composer> & { readonly onClose: () => void };

/** Seldom written: most boards have theirs. */
const AmbitionComposer = late(
  async (): Promise<ComponentType<LateProps>> =>
    (await import('../ambition/ambition-composer.tsx')).AmbitionComposer,
);

const stop = (): void => {
  composingAmbition.set(false);
};

/** What the team works towards, painted on the wall. One ambition is large; several lie below each other, lower. */
export function AmbitionBanner() {
  const words = useText().panel.ambition;
  const ambitions = useList(lists.ambitions) as readonly AmbitionId[];
  const canEdit = useCanEditWall();
  const composing = useStore(composingAmbition);
  return (
    <section className={styles.banners} aria-label={ambitions.length > 1 ? words.bannerMany : words.banner}>
      {ambitions.map((ambition, index) => (
        <AmbitionBlock
          key={ambition}
          ambition={ambition}
          compact={ambitions.length > 1}
          first={index === 0}
        />
      ))}
      {composing && canEdit && ambitions.length > 0 ? (
        <AmbitionComposer onMade={stop} onCancel={stop} onClose={stop} />
      ) : null}
      {ambitions.length > 0 ? null : canEdit ? (
        <AmbitionComposer first onClose={stop} />
      ) : (
        <p className={styles.none}>{words.noneYet}</p>
      )}
    </section>
  );
}
