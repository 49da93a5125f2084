import type { BoardId } from '@verbeterbord/shared/ids.ts';
import { useEffect, useState, type ComponentType, type ReactNode } from 'react';
import { whenQuiet } from '../sync/when-quiet.ts';

const load = async () => (await import('../features/news/news-line.tsx')).NewsLine;

/** What others changed meanwhile, once the board stands there and nothing waits; without a connection it simply doesn't come. */
export function LateNewsLine({ board }: { readonly board: BoardId }): ReactNode {
  const [Line, setLine] = useState<ComponentType<{ readonly board: BoardId }> | null>(null);
  useEffect(
    () =>
      whenQuiet(() => {
        load().then(
          (line) => setLine(() => line),
          () => undefined,
        );
      }),
    [],
  );
  return Line === null ? null : <Line board={board} />;
}
