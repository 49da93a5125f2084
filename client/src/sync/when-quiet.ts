/** However busy the screen is, what waits for it to be quiet begins by then. Milliseconds. */
const atMost = 2_000;

/** Calls `then` when there is nothing to draw or work out; the answer takes that back. */
export function whenQuiet(then: () => void): () => void {
  // not in every Safari
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(then, 0);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(then, { timeout: atMost });
  return () => cancelIdleCallback(handle);
}
