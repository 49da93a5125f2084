/**
 * Does something that takes the focus after a menu has closed: a closing menu gives the focus back to its button in the next frame,
 * and would take it away again.
 */
export function afterMenu(run: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(run));
}
