import { lazy, type ReactNode } from 'react';
import { Redirect } from 'wouter';
import { NotFound } from './not-found.tsx';

const AccountPage = lazy(() =>
  import('../features/account/account-page.tsx').then(({ AccountPage }) => ({ default: AccountPage })),
);

/** Pages that are seldom opened, for who is signed in: none of them costs the opening of a board anything. */
export function OtherPages({ path }: { readonly path: string }): ReactNode {
  if (path === '/account') return <AccountPage />;
  // a way in is no page for who is in
  if (path === '/inloggen') return <Redirect to="/" replace />;
  return <NotFound />;
}
