import { lazy, useState, type ReactNode } from 'react';
import { Redirect } from 'wouter';
import { navigate } from 'wouter/use-browser-location';
import { meStore, signOut } from '../sync/me.ts';
import { useStore } from '../ui/use-store.ts';
import { enter, pathAfterSignIn } from './after-sign-in.ts';
import { forgetToken, fragmentToken } from './fragment-token.ts';
import { FramedPage, isFramed } from './framed-page.tsx';
import { screenCode } from './screen-code.ts';

const SignInPage = lazy(() =>
  import('../features/sign-in/sign-in-page.tsx').then(({ SignInPage }) => ({ default: SignInPage })),
);
const SetUpPage = lazy(() =>
  import('../features/set-up/set-up-page.tsx').then(({ SetUpPage }) => ({ default: SetUpPage })),
);
const InvitationPage = lazy(() =>
  import('../features/invitation/invitation-page.tsx').then(({ InvitationPage }) => ({
    default: InvitationPage,
  })),
);
const PasswordPage = lazy(() =>
  import('../features/password/password-page.tsx').then(({ PasswordPage }) => ({ default: PasswordPage })),
);
const GuestPage = lazy(() =>
  import('../features/guest/guest-page.tsx').then(({ GuestPage }) => ({ default: GuestPage })),
);
const DisplayRoute = lazy(() =>
  import('./display-route.tsx').then(({ DisplayRoute }) => ({ default: DisplayRoute })),
);
const PostOffPage = lazy(() =>
  import('../features/post-off/post-off-page.tsx').then(({ PostOffPage }) => ({ default: PostOffPage })),
);

/** The code of a screen waits for who comes back signed in. */
function SignInToPair({ path }: { readonly path: string }) {
  useState(() => screenCode(path));
  return <Redirect to={`/inloggen?naar=${path}`} replace />;
}

/** The ways in, and the one page that a letter leads to without coming in. Each gets the secret of its link, if it came by one. */
export function GatePages({ path }: { readonly path: string }): ReactNode {
  const state = useStore(meStore);
  const me = state.kind === 'known' ? state.me : null;
  const [token] = useState(() => fragmentToken(path));
  const done = (to: string): void => {
    forgetToken(path);
    void enter(to);
  };
  if (path === '/scherm' || me?.display === true) return <DisplayRoute />;
  if (isFramed())
    return <FramedPage href={`${path}${location.search}${token === null ? '' : `#${token}`}`} />;
  switch (path) {
    case '/instellen':
      return <SetUpPage token={token} onDone={() => done('/borden')} />;
    case '/uitnodiging':
      return (
        <InvitationPage
          token={token}
          me={me}
          onJoined={() => done('/borden')}
          onSignIn={() => navigate('/inloggen?naar=/uitnodiging')}
          onMade={() => {
            forgetToken(path);
            navigate('/inloggen?naar=/borden', { replace: true });
          }}
          onSignOut={signOut}
        />
      );
    case '/wachtwoord':
      return (
        <PasswordPage
          token={token}
          onDone={() => {
            forgetToken(path);
            navigate('/inloggen?gelukt=wachtwoord', { replace: true });
          }}
        />
      );
    case '/gast':
      return (
        <GuestPage token={token} me={me} onSignOut={signOut} onEntered={(board) => done(`/bord/${board}`)} />
      );
    case '/scherm/koppelen':
      return <SignInToPair path={path} />;
    case '/post-uit':
      return <PostOffPage token={token} />;
    default:
      return (
        <SignInPage
          ended={state.kind === 'nobody' ? state.ended : null}
          to={pathAfterSignIn()}
          onSignedIn={() => void enter(pathAfterSignIn())}
        />
      );
  }
}
