import { unreachable } from '@verbeterbord/shared/assert.ts';
import { asId, isId, type BoardId } from '@verbeterbord/shared/ids.ts';
import { lazy, useEffect, type ComponentType, type ReactNode } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { onLive } from '../live/live.ts';
import { useMe } from '../sync/hooks.ts';
import { askWhetherEnded, loadMe, meStore } from '../sync/me.ts';
import { mayHaveOutgoing } from '../sync/outbox-flag.ts';
import { useStore } from '../ui/use-store.ts';
import { Loading } from './loading.tsx';
import { Page } from './page.tsx';
import { Shell } from './shell.tsx';
import { Unreachable } from './unreachable.tsx';

const loadBoard = async () => import('./board-route.tsx');
const LateBoard = lazy(async () => ({ default: (await loadBoard()).BoardRoute }));
let BoardRoute: ComponentType<{ readonly id: BoardId }> = LateBoard;

/** The longest that the first page waits for its code before it says that it is loading. Milliseconds. */
const patience = 1_500;

/**
 * Before the first render: at the address of a board, waits for its code. Once React shows that something is loading, it shows that
 * for 300 ms at least; code that comes along with the program needn't wait for that.
 */
export async function loadFirstRoute(): Promise<void> {
  if (!location.pathname.startsWith('/bord/')) return;
  const tooLate = new Promise<null>((resolve) => {
    setTimeout(() => resolve(null), patience);
  });
  const loaded = await Promise.race([loadBoard().catch(() => null), tooLate]);
  if (loaded !== null) BoardRoute = loaded.BoardRoute;
}

const BoardsPage = lazy(() =>
  import('../features/boards/boards-page.tsx').then(({ BoardsPage }) => ({ default: BoardsPage })),
);
const MyActionsRoute = lazy(() =>
  import('./my-actions-route.tsx').then(({ MyActionsRoute }) => ({ default: MyActionsRoute })),
);
/** All ways in, and all pages that are seldom opened: the program that opens a board carries one line for each. */
const GatePages = lazy(() => import('./gate-pages.tsx').then(({ GatePages }) => ({ default: GatePages })));
const OtherPages = lazy(() =>
  import('./other-pages.tsx').then(({ OtherPages }) => ({ default: OtherPages })),
);

const CycleRoute = lazy(() =>
  import('./cycle-route.tsx').then(({ CycleRoute }) => ({ default: CycleRoute })),
);

/** A screen on the wall, which is nobody: a code, and then its boards. */
const screen = '/scherm';

/** Pages for who isn't anybody here yet, reached by a link with its secret behind the #. */
const byLink = /^\/(instellen|uitnodiging|wachtwoord|gast|post-uit)$/;

/** Where a screen is paired: who comes by its square signs in first. */
const pairing = '/scherm/koppelen';

/** Who is asking decides first; then the address. */
export function Routes(): ReactNode {
  const me = useStore(meStore);
  const [path] = useLocation();
  const gates = (
    <Page at={path}>
      <GatePages path={path} />
    </Page>
  );
  if (path === screen || (me.kind === 'known' && me.me.display)) return gates;
  switch (me.kind) {
    case 'unknown':
      return <Loading />;
    case 'unreachable':
      return <Unreachable onRetry={() => void loadMe()} />;
    case 'nobody': {
      if (path === '/inloggen' || path === pairing || byLink.test(path)) return gates;
      const back = path === '/' ? '' : `?naar=${encodeURIComponent(path + location.search)}`;
      return <Redirect to={`/inloggen${back}`} replace />;
    }
    case 'known':
      return byLink.test(path) ? gates : <SignedIn path={path} />;
    default:
      return unreachable(me);
  }
}

function SignedIn({ path }: { readonly path: string }) {
  const { guestOf, person } = useMe();
  const me = person.id;
  useEffect(() => onLive('sessionEnded', askWhetherEnded), []);
  useEffect(() => {
    // what was done without a network goes out whatever page one opens
    if (mayHaveOutgoing())
      import('../sync/outbox.ts').then(
        ({ outboxOf }) => outboxOf(me),
        () => undefined,
      );
  }, [me]);
  // a guest has one board, and nothing else
  if (guestOf !== null && path !== `/bord/${guestOf}`) return <Redirect to={`/bord/${guestOf}`} replace />;
  return (
    <Switch>
      <Route path="/">
        <Shell place="my-actions">
          <Page at={path}>
            <MyActionsRoute />
          </Page>
        </Shell>
      </Route>
      <Route path="/borden">
        <Shell place="boards">
          <Page at={path}>
            <BoardsPage />
          </Page>
        </Shell>
      </Route>
      <Route path="/zoeken">
        <Shell place="search">
          <Page at={path}>
            <OtherPages path={path} />
          </Page>
        </Shell>
      </Route>
      <Route path="/bord/:id">
        {({ id }) =>
          isId(id) ? (
            <Page at={path}>
              <BoardRoute id={asId<BoardId>(id)} />
            </Page>
          ) : (
            <Others path={path} />
          )
        }
      </Route>
      <Route path="/bord/:id/:place">
        {({ id, place }) =>
          isId(id) && (place === 'afsluiten' || place === 'kiezen') ? (
            <Page at={path}>
              <CycleRoute id={asId<BoardId>(id)} place={place} />
            </Page>
          ) : (
            <Others path={path} />
          )
        }
      </Route>
      <Route>
        <Others path={path} />
      </Route>
    </Switch>
  );
}

/** Pages that may fill the screen: they bring what stands around them. */
const whole = /^\/team\/[^/]+\/overleg(\/|$)/;

function Others({ path }: { readonly path: string }) {
  if (whole.test(path))
    return (
      <Page at={path}>
        <OtherPages path={path} />
      </Page>
    );
  return (
    <Shell place="elsewhere">
      <Page at={path}>
        <OtherPages path={path} />
      </Page>
    </Shell>
  );
}
