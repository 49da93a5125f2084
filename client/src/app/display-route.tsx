import { useEffect } from 'react';
import { Redirect, useLocation } from 'wouter';
import { AmbitionBanner } from '../features/board/banner/ambition-banner.tsx';
import { CycleFacts } from '../features/board/cycle-bar/cycle-bar.tsx';
import { GoalWall } from '../features/board/wall/goal-wall.tsx';
import { StillWall } from '../features/board/wall/still-wall.tsx';
import { CodePage } from '../features/display/code-page.tsx';
import type { BoardPieces } from '../features/display/layer-props.ts';
import { SignedInNotice } from '../features/display/signed-in-notice.tsx';
import { WallNotice } from '../features/display/wall-notice.tsx';
import { WallPage } from '../features/display/wall-page.tsx';
import { useText } from '../i18n/language.ts';
import { onLive } from '../live/live.ts';
import { askWhetherEnded, loadMe, meStore, signOut } from '../sync/me.ts';
import { Segmented } from '../ui/segmented.tsx';
import { useStore } from '../ui/use-store.ts';
import { waitingChanges } from './leave.ts';
import { leavingStore } from './sign-out-question.tsx';
import { setTheme, themes, themeStore, type Theme } from './theme.ts';
import { compareVersion } from './version-watch.ts';

/** How often a screen without an answer asks again. Milliseconds. */
const again = 5_000;

const pieces: BoardPieces = {
  Around: StillWall,
  Banner: AmbitionBanner,
  Cycle: CycleFacts,
  Wall: GoalWall,
};

/** A screen on the wall: a code until it is paired, and then its boards. It goes from one to the other by itself. */
export function DisplayRoute() {
  const me = useStore(meStore);
  const [path] = useLocation();
  const isDisplay = me.kind === 'known' && me.me.display;
  useEffect(() => (isDisplay ? onLive('sessionEnded', askWhetherEnded) : undefined), [isDisplay]);
  if (me.kind === 'nobody')
    return <CodePage ended={me.ended !== null} colours={<Colours />} onPaired={() => void loadMe()} />;
  if (me.kind !== 'known') return <Unknown />;
  if (!isDisplay)
    return (
      <SignedInNotice
        name={me.me.person.name}
        onSignOut={() => {
          if (waitingChanges() > 0) leavingStore.set(true);
          else void signOut().catch(() => undefined);
        }}
      />
    );
  if (path !== '/scherm') return <Redirect to="/scherm" replace />;
  return <WallPage pieces={pieces} onVersion={compareVersion} />;
}

/** The server says who this is, once it can be reached. */
function Unknown() {
  const { app, codes } = useText();
  const { kind } = useStore(meStore);
  useEffect(() => {
    const timer = setInterval(() => void loadMe(), again);
    return () => clearInterval(timer);
  }, []);
  return <WallNotice>{kind === 'unknown' ? app.loading : codes.network}</WallNotice>;
}

function Colours() {
  const { me } = useText().app;
  const theme = useStore(themeStore);
  const labels = { system: me.themeSystem, light: me.themeLight, dark: me.themeDark };
  return (
    <Segmented<Theme>
      label={me.theme}
      value={theme}
      options={themes.map((value) => ({ value, label: labels[value] }))}
      onChange={setTheme}
    />
  );
}
