/** After a menu has closed and given the focus back, so that what opens now gives it back to the menu's button. */
export function afterMenu(then: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(then));
}
