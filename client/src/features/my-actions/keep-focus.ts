/** A row that goes to another list takes the focus out of the page: it comes back to the row's title, wherever that is by then. */
export function keepFocus(id: string): void {
  setTimeout(() => {
    const at = document.activeElement;
    if (at === null || at === document.body)
      document.querySelector<HTMLElement>(`#${CSS.escape(id)}`)?.focus();
  }, 50);
}
