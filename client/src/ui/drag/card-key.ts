/**
 * Names a card on the page: what it is (`kind:id`), and where one card hangs in several places (`data-in`) also in which,
 * `kind:id@place`. Safe in a selector.
 */
export function keyOf({ dataset }: HTMLElement): string {
  const { card = '', in: place } = dataset;
  return place === undefined ? card : `${card}@${place}`;
}

/** The element of a card; undefined when it left the page. */
export function cardElement(root: ParentNode, key: string): HTMLElement | undefined {
  const [card, place] = key.split('@');
  const where = place === undefined ? '' : `[data-in="${place}"]`;
  return root.querySelector<HTMLElement>(`[data-card="${card}"]${where}`) ?? undefined;
}
