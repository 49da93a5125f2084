import { unreachable } from '@verbeterbord/shared/assert.ts';
import { asId, isId, type BoardId } from '@verbeterbord/shared/ids.ts';
import { lazy, Suspense, useEffect, type ComponentType, type ReactNode } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { meStore, loadMe } from '../sync/me.ts';
import { useStore } from '../ui/use-store.ts';
import { Loading } from './loading.tsx';
import { NotFound } from './not-found.tsx';
import { RouteBoundary } from './route-boundary.tsx';
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
const MyActionsPage = lazy(() =>
  import('../features/my-actions/my-actions-page.tsx').then(({ MyActionsPage }) => ({
    default: MyActionsPage,
  })),
);
const SignInPage = lazy(() =>
  import('../features/sign-in/sign-in-page.tsx').then(({ SignInPage }) => ({ default: SignInPage })),
);

/** Where signing in leads back to: a path of ours, never another site. */
function pathAfterSignIn(): string {
  const asked = new URLSearchParams(location.search).get('naar');
  return asked !== null && /^\/(?!\/)/.test(asked) ? asked : '/';
}

/** Who is asking decides first; then the address. */
export function Routes(): ReactNode {
  const me = useStore(meStore);
  const [path, navigate] = useLocation();
  switch (me.kind) {
    case 'unknown':
      return <Loading />;
    case 'unreachable':
      return <Unreachable onRetry={() => void loadMe()} />;
    case 'nobody': {
      if (path !== '/inloggen') {
        const back = path === '/' ? '' : `?naar=${encodeURIComponent(path + location.search)}`;
        return <Redirect to={`/inloggen${back}`} replace />;
      }
      return (
        <Page at={path}>
          <SignInPage
            onSignedIn={() => {
              void enter(navigate);
            }}
          />
        </Page>
      );
    }
    case 'known':
      return <SignedIn path={path} />;
    default:
      return unreachable(me);
  }
}

async function enter(navigate: (to: string, options: { replace: boolean }) => void): Promise<void> {
  const next = pathAfterSignIn();
  await loadMe();
  navigate(next, { replace: true });
}

function SignedIn({ path }: { readonly path: string }) {
  return (
    <Switch>
      <Route path="/">
        <Shell place="my-actions">
          <Page at={path}>
            <MyActionsPage />
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
      <Route path="/bord/:id">
        {({ id }) =>
          isId(id) ? (
            <Page at={path}>
              <BoardRoute id={asId<BoardId>(id)} />
            </Page>
          ) : (
            <Missing />
          )
        }
      </Route>
      <Route path="/inloggen">
        <Redirect to="/" replace />
      </Route>
      <Route>
        <Missing />
      </Route>
    </Switch>
  );
}

function Missing() {
  return (
    <Shell place="elsewhere">
      <NotFound />
    </Shell>
  );
}

/** One page: fails by itself, loads by itself, and begins at the top. */
function Page({ at, children }: { readonly at: string; readonly children: ReactNode }) {
  return (
    <RouteBoundary key={at}>
      <FromTheTop />
      <Suspense fallback={<Loading />}>{children}</Suspense>
    </RouteBoundary>
  );
}

function FromTheTop() {
  useEffect(() => {
    // newer browsers answer a promise, which is no way to clean up
    window.scrollTo(0, 0);
  }, []);
  return null;
}
