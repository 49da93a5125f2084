import { lists } from '@verbeterbord/shared/board/lists.ts';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useDisplaysText } from '../../i18n/displays.ts';
import { useBoardSession, useList, useSaveStatus } from '../../sync/hooks.ts';
import { QrCode } from '../../ui/gate/qr-code.tsx';
import { useStore } from '../../ui/use-store.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { lastChange } from './last-change.ts';
import type { BoardLayerProps } from './layer-props.ts';
import { useParts } from './use-parts.ts';
import { WallFoot } from './wall-foot.tsx';
import { WallHead } from './wall-head.tsx';
import styles from './wall-page.module.css';

/** The server may only be on its way to another program. Milliseconds. */
const stoppedFor = 8_000;

/** A board as it hangs on the wall of a corridor: large, still, and moving on by itself when it doesn't fit. */
export function BoardOnScreen(props: BoardLayerProps) {
  const { board, look, organisation, place, every, pieces, onReady, onThrough, onFailed } = props;
  const { Around, Banner, Cycle, Wall } = pieces;
  const words = useDisplaysText().wall;
  const { about, doc } = useBoardSession();
  const { title } = useStore(about);
  const { kind } = useSaveStatus();
  const stage = useRef<HTMLDivElement>(null);
  const corner = useRef<HTMLElement>(null);
  const [asked, setAsked] = useState(0);
  const parts = useParts(stage, corner, asked);
  const { count } = parts;

  const ready = useEffectEvent(onReady);
  useEffect(() => {
    if (look === 'coming' && count > 0) ready();
  }, [look, count]);

  const next = useEffectEvent(() => {
    if (parts.at + 1 < count) setAsked(parts.at + 1);
    else if (place.of > 1) onThrough();
    else setAsked(0);
  });
  useEffect(() => {
    if (look !== 'shown' || every === null) return undefined;
    const timer = setInterval(next, every * 1_000);
    return () => clearInterval(timer);
  }, [look, every]);

  const failed = useEffectEvent(onFailed);
  useEffect(() => {
    if (kind !== 'stopped') return undefined;
    const timer = setTimeout(failed, stoppedFor);
    return () => clearTimeout(timer);
  }, [kind]);

  useEffect(() => {
    const changed = (): void => {
      lastChange.at = Date.now();
    };
    doc.on('update', changed);
    return () => doc.off('update', changed);
  }, [doc]);

  return (
    <Around>
      <WallHead organisation={organisation} title={title} cycle={<Cycle />} />
      <main className={styles.main}>
        <NameOfBoard title={title} />
        <Banner />
        <div ref={stage} className={styles.stage}>
          <Wall />
        </div>
      </main>
      <aside ref={corner} className={styles.corner}>
        <QrCode text={`${location.origin}/bord/${board}`} label={words.qr} />
        <p>{words.phone}</p>
      </aside>
      <WallFoot parts={parts} moves={every !== null} place={place} />
    </Around>
  );
}

/** The heading while there is no ambition to be it. */
function NameOfBoard({ title }: { readonly title: string }) {
  return useList(lists.ambitions).length > 0 ? null : (
    <VisuallyHidden>
      <h1>{title}</h1>
    </VisuallyHidden>
  );
}
