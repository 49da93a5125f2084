import type { BoardId } from '@verbeterbord/shared/ids.ts';
import { lazy, Suspense, type ComponentType } from 'react';
import { useChoosingText } from '../i18n/choosing.ts';
import { useClosingText } from '../i18n/closing.ts';
import { BoardProvider } from '../sync/board-provider.tsx';
import { useBoardSession, useSaveStatus } from '../sync/hooks.ts';
import { useStore } from '../ui/use-store.ts';
import { BoardTitle } from './board-title.tsx';
import { BoardWaiting } from './board-waiting.tsx';
import { ConnectionBanner } from './connection-banner.tsx';
import { Crumb } from './crumb.tsx';
import { Frame } from './frame.tsx';
import { Loading } from './loading.tsx';
import { SaveIndicator } from './save-indicator.tsx';
import { TopLine } from './top-line.tsx';
import { useNewestAbout } from './use-newest-about.ts';
import { WhoIsHere } from './who-is-here.tsx';

/** The pages that a team goes through together at the turn of a cycle. */
export type CyclePlace = 'afsluiten' | 'kiezen';

const pages: Readonly<Record<CyclePlace, ComponentType>> = {
  afsluiten: lazy(() =>
    import('../features/closing/closing-page.tsx').then(({ ClosingPage }) => ({ default: ClosingPage })),
  ),
  kiezen: lazy(() =>
    import('../features/choosing/choosing-page.tsx').then(({ ChoosingPage }) => ({ default: ChoosingPage })),
  ),
};

interface CycleRouteProps {
  readonly id: BoardId;
  readonly place: CyclePlace;
}

/** A page about a board's cycle, on the live board: what one fills in is saved as on the wall, and seen by whoever else is there. */
export function CycleRoute({ id, place }: CycleRouteProps) {
  return (
    <BoardProvider id={id} waiting={BoardWaiting}>
      <OpenBoard place={place} />
    </BoardProvider>
  );
}

function OpenBoard({ place }: Pick<CycleRouteProps, 'place'>) {
  useNewestAbout();
  const Shown = pages[place];
  return (
    <Frame top={<CycleTop place={place} />}>
      <Suspense fallback={<Loading />}>
        <Shown />
      </Suspense>
      <ConnectionBanner />
    </Frame>
  );
}

function CycleTop({ place }: Pick<CycleRouteProps, 'place'>) {
  const { id, about } = useBoardSession();
  const { title } = useStore(about);
  const closing = useClosingText().short;
  const choosing = useChoosingText().short;
  const here = place === 'afsluiten' ? closing : choosing;
  const back = { href: `/bord/${id}`, label: title };
  return (
    <TopLine
      place="board"
      crumb={
        <>
          <Crumb back={back} here={here} />
          <BoardTitle title={here} back={back} />
        </>
      }
      save={<Saved />}
      here={<WhoIsHere />}
    />
  );
}

function Saved() {
  return <SaveIndicator status={useSaveStatus()} />;
}
