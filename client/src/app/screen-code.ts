import { forgetToken, fragmentToken } from './fragment-token.ts';

const key = 'verbeterbord-scherm-code';

/**
 * The code of a screen whose square was scanned. It waits in this tab for who goes to sign in elsewhere first, at the organisation's
 * own sign-on: it lasts ten minutes, and is worth nothing to who may not share a board.
 */
export function screenCode(path: string): string {
  const code = fragmentToken(path);
  try {
    if (code === null) return sessionStorage.getItem(key) ?? '';
    sessionStorage.setItem(key, code);
  } catch {
    // storage is off: then it is typed
  }
  return code ?? '';
}

/** It was used. */
export function forgetScreenCode(path: string): void {
  forgetToken(path);
  try {
    sessionStorage.removeItem(key);
  } catch {
    // storage is off: nothing was kept
  }
}
