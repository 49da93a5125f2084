/** After something went away with the focus in it: the page's heading takes it, so that the keyboard doesn't begin at the top of everything. */
export function rescueFocus(): void {
  requestAnimationFrame(() => {
    const { activeElement } = document;
    if (activeElement !== null && activeElement !== document.body) return;
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  });
}
