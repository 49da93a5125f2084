import { cutList, cutWall, type LaneSlice, type Slice } from './cut-wall.ts';

interface Lane {
  readonly element: HTMLElement;
  /** Its cards, per column. */
  readonly columns: readonly (readonly HTMLElement[])[];
}

interface Rail {
  readonly element: HTMLElement;
  readonly cards: readonly HTMLElement[];
  readonly slices: readonly Slice[];
}

/** How a wall is cut for this screen, as it hangs now. */
export interface Cut {
  readonly lanes: readonly Lane[];
  readonly rails: readonly Rail[];
  readonly goals: readonly (readonly LaneSlice[])[];
  /** Whether the rails stand below the goals: then their parts come after those of the goals. */
  readonly below: boolean;
  /** How many parts there are, at least one. */
  readonly count: number;
}

/** As the wall does it: narrower than this the rails go below the goals. */
const narrow = '(max-width: 1240px)';

/**
 * Measures what hangs on the stage and cuts it into parts. All of it shows for that: call `hangPart` in the same turn. `corner` is
 * what lies over the lower end of a rail.
 */
export function cutStage(stage: HTMLElement, corner: HTMLElement | null): Cut {
  for (const hidden of stage.querySelectorAll<HTMLElement>('[data-away]')) delete hidden.dataset['away'];
  const below = matchMedia(narrow).matches;
  const floor = stage.getBoundingClientRect();
  const lanes = [...stage.querySelectorAll<HTMLElement>('[data-lane]')].map((element) => ({
    element,
    columns: [...element.querySelectorAll<HTMLElement>('[data-column]')].map(cardsIn),
  }));
  const sizes = lanes.map(({ element, columns }) => {
    const { top } = element.getBoundingClientRect();
    const lists = [...element.querySelectorAll('[data-column]')].map((list) => list.getBoundingClientRect());
    const start = lists[0]?.top ?? top;
    const end = Math.max(start, ...lists.map(({ bottom }) => bottom));
    return { height: end - top, head: start - top, columns: columns.map((cards) => steps(cards, start)) };
  });
  const [first, second] = lanes.map(({ element }) => element.getBoundingClientRect().top);
  const gap = first === undefined || second === undefined ? 0 : second - first - (sizes[0]?.height ?? 0);
  const goals = cutWall(sizes, gap, floor.bottom - (first ?? floor.top));
  const rails = [...stage.querySelectorAll<HTMLElement>('[data-section]')].map((element): Rail => {
    const cards = cardsIn(element);
    const start = startOf(element);
    const box = element.getBoundingClientRect();
    const end = below ? floor.bottom - (box.top - floor.top) : endOf(box, floor, corner);
    return { element, cards, slices: cutList(steps(cards, start), end - start) };
  });
  const others = rails.map(({ slices }) => slices.length);
  const count = below
    ? others.reduce((sum, each) => sum + each, goals.length)
    : Math.max(goals.length, ...others);
  return { lanes, rails, goals, below, count };
}

/** Shows one part and nothing else. A list that is through before the others keeps its last cards. */
export function hangPart({ lanes, rails, goals, below }: Cut, index: number): void {
  const shown = goals[below ? index : Math.min(index, goals.length - 1)] ?? [];
  for (const [at, { element, columns }] of lanes.entries()) {
    const slice = shown.find(({ lane }) => lane === at);
    show(element, slice !== undefined);
    for (const [column, cards] of columns.entries()) only(cards, slice?.cards?.[column] ?? [0, cards.length]);
  }
  let before = below ? goals.length : 0;
  for (const { element, cards, slices } of rails) {
    const slice = slices[below ? index - before : Math.min(index, slices.length - 1)];
    show(element, slice !== undefined);
    only(cards, slice ?? [0, 0]);
    if (below) before += slices.length;
  }
}

/** Cards of a list, not what is listed within one. */
function cardsIn(list: HTMLElement): HTMLElement[] {
  const items = [...list.querySelectorAll<HTMLElement>('li')];
  return items.filter((item) => {
    const outer = item.parentElement?.closest('li') ?? null;
    return outer === null || !list.contains(outer);
  });
}

/** What each card adds to the height of those before it; cards beside each other add nothing. */
function steps(cards: readonly HTMLElement[], start: number): number[] {
  let reached = start;
  return cards.map((card) => {
    const { bottom } = card.getBoundingClientRect();
    const step = Math.max(0, bottom - reached);
    reached += step;
    return step;
  });
}

/** Where a rail's cards begin: below its name, and the flags. */
function startOf(rail: HTMLElement): number {
  const [, ...inside] = [...rail.children].filter((child) => !(child instanceof SVGElement));
  return (inside[0] ?? rail).getBoundingClientRect().top;
}

/** How far down a rail may go. */
function endOf(rail: DOMRect, floor: DOMRect, corner: HTMLElement | null): number {
  const lies = corner?.getBoundingClientRect();
  return lies !== undefined && lies.left < rail.right && lies.right > rail.left ? lies.top : floor.bottom;
}

function only(cards: readonly HTMLElement[], [from, to]: Slice): void {
  for (const [index, card] of cards.entries()) show(card, index >= from && index < to);
}

function show(element: HTMLElement, visible: boolean): void {
  if (visible) delete element.dataset['away'];
  else element.dataset['away'] = '';
}
