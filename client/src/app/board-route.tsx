import type { BoardId } from '@verbeterbord/shared/ids.ts';
import { BoardPage } from '../features/board/board-page.tsx';
import { useText } from '../i18n/language.ts';
import { BoardProvider } from '../sync/board-provider.tsx';
import { boardWindow } from '../sync/board-window.ts';
import { useBoardSession, useMe, useSaveStatus } from '../sync/hooks.ts';
import { late } from '../ui/late.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import { useStore } from '../ui/use-store.ts';
import { BoardTitle } from './board-title.tsx';
import { BoardWaiting } from './board-waiting.tsx';
import { ConnectionBanner } from './connection-banner.tsx';
import { Crumb } from './crumb.tsx';
import { Frame } from './frame.tsx';
import { LateNewsLine } from './late-news-line.tsx';
import { OverviewSwitch } from './overview-switch.tsx';
import { SaveIndicator } from './save-indicator.tsx';
import { TopLine } from './top-line.tsx';
import { useNewestAbout } from './use-newest-about.ts';
import { WhoIsHere } from './who-is-here.tsx';

const BoardDialogs = late(async () => (await import('./board-dialogs.tsx')).BoardDialogs);

/** A board with everything around it. */
export function BoardRoute({ id }: { readonly id: BoardId }) {
  return (
    <BoardProvider id={id} waiting={BoardWaiting}>
      <OpenBoard />
    </BoardProvider>
  );
}

function OpenBoard() {
  const { about } = useBoardSession();
  const { title } = useStore(about);
  const shown = useStore(boardWindow);
  usePageTitle(title);
  useNewestAbout();
  return (
    <Frame top={<BoardTop />}>
      <BoardPage />
      <ConnectionBanner />
      {shown !== null && <BoardDialogs shown={shown} onClose={() => boardWindow.set(null)} />}
    </Frame>
  );
}

function BoardTop() {
  const { app } = useText();
  const { about } = useBoardSession();
  const { title, parent, team, teamAbove, overviews } = useStore(about);
  const guest = useMe().guestOf !== null;
  const back = guest
    ? null
    : // what is kept on a device may be of before there were overviews
      teamAbove != null && overviews?.above
      ? { href: `/team/${teamAbove.id}/overzicht`, label: teamAbove.name }
      : parent === null
        ? { href: '/borden', label: app.boards }
        : { href: `/bord/${parent.board}`, label: parent.title };
  const overview = overviews?.own ? `/team/${team.id}/overzicht` : null;
  return (
    <TopLine
      place="board"
      crumb={
        <>
          <Crumb back={back} here={title} />
          <BoardTitle title={title} back={back} overview={overview} />
        </>
      }
      save={<BoardSaved />}
      here={
        <>
          {!guest && <LateNewsLine board={about.get().id} />}
          <WhoIsHere />
          {/* last, so that what comes and goes beside it doesn't push it aside */}
          {overview !== null && <OverviewSwitch href={overview} />}
        </>
      }
    />
  );
}

/** By itself, so that saving renders this and nothing else. */
function BoardSaved() {
  return <SaveIndicator status={useSaveStatus()} />;
}
