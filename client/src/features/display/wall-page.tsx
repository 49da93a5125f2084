import type { OwnDisplay } from '@verbeterbord/shared/api/displays.ts';
import { useEffect, useReducer } from 'react';
import { useDisplaysText } from '../../i18n/displays.ts';
import { onLive } from '../../live/live.ts';
import { useAnswer } from '../../sync/use-answer.ts';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { BoardLayer } from './board-layer.tsx';
import type { BoardPieces } from './layer-props.ts';
import { nothingShown, turn } from './rotation.ts';
import { useBigLetters } from './use-big-letters.ts';
import { useQuietCursor } from './use-quiet-cursor.ts';
import { useWakeLock } from './use-wake-lock.ts';
import { WallNotice } from './wall-notice.tsx';
import styles from './wall-page.module.css';

/** After an answer that didn't come. Milliseconds. */
const again = 10_000;
/** A board that isn't ready by then is passed over. Milliseconds. */
const patience = 15_000;
/** As long as one board fades over another, in wall-page.module.css. Milliseconds. */
const fade = 700;

interface WallPageProps {
  readonly pieces: BoardPieces;
  /** Which program the server serves now. */
  readonly onVersion: (version: string) => void;
}

/** A paired screen: its boards, one after the other, whatever happens to the network. */
export function WallPage({ pieces, onVersion }: WallPageProps) {
  const words = useDisplaysText().wall;
  const { answer, error, stale, reload } = useAnswer<OwnDisplay>('/display');
  const [rotation, tell] = useReducer(turn, nothingShown);
  useBigLetters();
  useQuietCursor();
  useWakeLock();
  usePageTitle(answer?.name ?? words.loading);
  useEffect(() => onLive('displayChanged', reload), [reload]);
  useEffect(() => {
    if (error === undefined) return undefined;
    const timer = setInterval(reload, again);
    return () => clearInterval(timer);
  }, [error, reload]);
  useEffect(() => {
    if (answer === undefined) return;
    if (!stale) onVersion(answer.version);
    tell({ kind: 'boards', boards: answer.boards.map(({ id }) => id) });
  }, [answer, stale, onVersion]);
  const { shown, coming, leaving, attempt } = rotation;
  useEffect(() => {
    if (coming === null) return undefined;
    const timer = setTimeout(() => tell({ kind: 'failed', board: coming }), patience);
    return () => clearTimeout(timer);
  }, [coming]);
  useEffect(() => {
    if (leaving === null) return undefined;
    const timer = setTimeout(() => tell({ kind: 'left', board: leaving }), fade);
    return () => clearTimeout(timer);
  }, [leaving]);

  if (answer === undefined)
    return <WallNotice>{error === undefined ? words.loading : words.noCopy}</WallNotice>;
  if (answer.boards.length === 0) return <WallNotice more={words.noneWhat}>{words.none}</WallNotice>;
  const layers = [leaving, shown, coming].filter((board) => board !== null);
  return (
    <div className={styles.screen}>
      {layers.map((board) => (
        <BoardLayer
          key={board === shown && attempt > 0 ? `${board} ${attempt}` : board}
          board={board}
          look={board === shown ? 'shown' : board === coming ? 'coming' : 'leaving'}
          organisation={answer.organisation}
          place={{ at: answer.boards.findIndex(({ id }) => id === board) + 1, of: answer.boards.length }}
          every={answer.every}
          pieces={pieces}
          onReady={() => tell({ kind: 'ready', board })}
          onThrough={() => tell({ kind: 'through' })}
          onFailed={() => {
            reload();
            tell({ kind: 'failed', board });
          }}
        />
      ))}
    </div>
  );
}
