import { navigate } from 'wouter/use-browser-location';
import { loadMe } from '../sync/me.ts';

/** Our own path that somebody wanted to go to, or `/`: never another site, however it is written. */
export function ownPath(asked: string | null): string {
  if (asked === null || !/^\/(?![/\\])[^\\]*$/.test(asked)) return '/';
  const url = new URL(asked, location.origin);
  const ours = url.origin === location.origin && !url.pathname.startsWith('//');
  return ours && !url.pathname.startsWith('/api/') ? url.pathname + url.search : '/';
}

/** Where signing in leads back to (`?naar=`). */
export function pathAfterSignIn(): string {
  return ownPath(new URLSearchParams(location.search).get('naar'));
}

/** Signed in: asks who that is, and goes there. */
export async function enter(to: string): Promise<void> {
  await loadMe();
  navigate(to, { replace: true });
}
