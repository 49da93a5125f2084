const kept = new Map<string, string>();

/**
 * The secret of a link at this page: what stands behind the #, which is taken off the address at once, so that it doesn't stay in
 * the history or on somebody's screen. Kept in memory for who goes to sign in first and comes back. Null when there is none.
 */
export function fragmentToken(path: string): string | null {
  const given = location.hash.slice(1);
  if (given !== '') {
    kept.set(path, given);
    history.replaceState(history.state, '', location.pathname + location.search);
  }
  return kept.get(path) ?? null;
}

/** It was used, or will not be. */
export function forgetToken(path: string): void {
  kept.delete(path);
}
