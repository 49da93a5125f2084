/**
 * Whether the browser draws this element now. What it skips (`content-visibility`) is off the screen, and asking where that is would
 * make it lay out after all. A browser without the question skips nothing.
 */
export function isDrawn(element: Element): boolean {
  return !('checkVisibility' in element) || element.checkVisibility({ contentVisibilityAuto: true });
}
