import { cutList, cutWall, type LaneSize, type LaneSlice, type Slice } from './cut-wall.ts';

/** A goal; or a rail, where it stands below the goals. */
interface Group {
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
  /** How many goals there are, and which of the groups they are: the first so many. */
  readonly goals: number;
  readonly groups: readonly Group[];
  readonly parts: readonly (readonly LaneSlice[])[];
  /** What stands beside the goals, each cut by itself. */
  readonly rails: readonly Rail[];
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
  const sections = [...stage.querySelectorAll<HTMLElement>('[data-section]')];
  const beneath = below ? sections.map((element) => ({ element, columns: [cardsIn(element)] })) : [];
  const groups = [...lanes, ...beneath];
  const sizes = [...lanes.map(sizeOfLane), ...beneath.map(sizeOfRail)];
  const top = groups[0]?.element.getBoundingClientRect().top ?? floor.top;
  const parts = cutWall(sizes, gapOf(groups, sizes), floor.bottom - top);
  const rails = (below ? [] : sections).map((element): Rail => {
    const cards = cardsIn(element);
    const start = startOf(element);
    const end = endOf(element.getBoundingClientRect(), floor, corner);
    return { element, cards, slices: cutList(steps(cards, start), end - start) };
  });
  const count = Math.max(parts.length, ...rails.map(({ slices }) => slices.length));
  return { goals: lanes.length, groups, parts, rails, count };
}

/** Shows one part and nothing else. A list that is through before the others keeps its last cards. */
export function hangPart({ groups, parts, rails }: Cut, index: number): void {
  const shown = parts[Math.min(index, parts.length - 1)] ?? [];
  for (const [at, { element, columns }] of groups.entries()) {
    const slice = shown.find(({ lane }) => lane === at);
    show(element, slice !== undefined);
    for (const [column, cards] of columns.entries()) only(cards, slice?.cards?.[column] ?? [0, cards.length]);
  }
  for (const { cards, slices } of rails) only(cards, slices[Math.min(index, slices.length - 1)] ?? [0, 0]);
}

function sizeOfLane({ element, columns }: Group): LaneSize {
  const { top } = element.getBoundingClientRect();
  const lists = [...element.querySelectorAll('[data-column]')].map((list) => list.getBoundingClientRect());
  const start = lists[0]?.top ?? top;
  const end = Math.max(start, ...lists.map(({ bottom }) => bottom));
  return { height: end - top, head: start - top, columns: columns.map((cards) => steps(cards, start)) };
}

function sizeOfRail({ element, columns }: Group): LaneSize {
  const { top, height } = element.getBoundingClientRect();
  const start = startOf(element);
  return { height, head: start - top, columns: columns.map((cards) => steps(cards, start)) };
}

/** The most room between two groups, as they hang below each other. */
function gapOf(groups: readonly Group[], sizes: readonly LaneSize[]): number {
  const tops = groups.map(({ element }) => element.getBoundingClientRect().top);
  return Math.max(
    0,
    ...tops.slice(1).map((top, index) => top - (tops[index] ?? top) - (sizes[index]?.height ?? 0)),
  );
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
