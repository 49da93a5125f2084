import { createContext, use, useEffect, useEffectEvent } from 'react';
import { useDisplaysText } from '../../i18n/displays.ts';
import { BoardProvider } from '../../sync/board-provider.tsx';
import type { Opening } from '../../sync/open-boards.ts';
import { BoardOnScreen } from './board-on-screen.tsx';
import type { BoardLayerProps } from './layer-props.ts';
import { WallNotice } from './wall-notice.tsx';
import styles from './wall-page.module.css';

/** A board that is refused may be so for a moment only. Milliseconds. */
const refusedFor = 8_000;

const Failed = createContext<() => void>(() => undefined);

/** One board over the whole screen. */
export function BoardLayer(props: BoardLayerProps) {
  const { board, look, onFailed } = props;
  return (
    <div className={styles.layer} data-look={look} aria-hidden={look !== 'shown'}>
      <Failed value={onFailed}>
        <BoardProvider id={board} waiting={Waiting}>
          <BoardOnScreen {...props} />
        </BoardProvider>
      </Failed>
    </div>
  );
}

function Waiting({ opening }: { readonly opening: Exclude<Opening, { kind: 'open' }> }) {
  const words = useDisplaysText().wall;
  const failed = useEffectEvent(use(Failed));
  const { kind } = opening;
  useEffect(() => {
    if (kind !== 'refused') return undefined;
    const timer = setTimeout(failed, refusedFor);
    return () => clearTimeout(timer);
  }, [kind]);
  return (
    <WallNotice>
      {kind === 'opening' ? words.loading : kind === 'no-copy' ? words.noCopy : words.gone}
    </WallNotice>
  );
}
