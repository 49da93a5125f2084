import { isId, type OfficeId, type TeamId } from '@verbeterbord/shared/ids.ts';

export const sorts = ['name', 'judgement', 'stuck', 'movement', 'questions'] as const;
/** By what the rows are put in order: `movement` is the longest still first, the others the most pressing first. */
export type Sort = (typeof sorts)[number];

export const filters = ['all', 'stuck', 'fragile', 'still', 'questions'] as const;
/** `stuck`: something is; `fragile`: judged fragile or stuck by the team itself; `still`: nothing moved for long. */
export type Filter = (typeof filters)[number];

/** How somebody looks at the overview; all of it stands in the address. */
export interface Choices {
  readonly sort: Sort;
  readonly filter: Filter;
  readonly office: OfficeId | null;
  /** Rows that are opened in place. */
  readonly opened: readonly TeamId[];
  readonly view: 'teams' | 'ambitions';
}

const sortWords: Readonly<Record<Sort, string>> = {
  name: 'naam',
  judgement: 'oordeel',
  stuck: 'vast',
  movement: 'beweging',
  questions: 'vragen',
};
const filterWords: Readonly<Record<Filter, string>> = {
  all: 'alles',
  stuck: 'vast',
  fragile: 'kwetsbaar',
  still: 'stil',
  questions: 'vragen',
};

/** What the query of an address says; whatever it doesn't say, or says wrongly, is as at first. */
export function readChoices(query: string): Choices {
  const asked = new URLSearchParams(query);
  const office = asked.get('kantoor');
  return {
    sort: sorts.find((each) => sortWords[each] === asked.get('volgorde')) ?? 'name',
    filter: filters.find((each) => filterWords[each] === asked.get('toon')) ?? 'all',
    office: isId(office) ? (office as OfficeId) : null,
    opened: (asked.get('open') ?? '').split(',').filter((each): each is TeamId => isId(each)),
    view: asked.get('weergave') === 'ambities' ? 'ambitions' : 'teams',
  };
}

/** The query with these choices, and whatever else stood in it; empty, or with its question mark. */
export function writeChoices(query: string, choices: Choices): string {
  const asked = new URLSearchParams(query);
  const put = (name: string, value: string | null): void => {
    if (value === null) asked.delete(name);
    else asked.set(name, value);
  };
  put('volgorde', choices.sort === 'name' ? null : sortWords[choices.sort]);
  put('toon', choices.filter === 'all' ? null : filterWords[choices.filter]);
  put('kantoor', choices.office);
  put('open', choices.opened.length === 0 ? null : choices.opened.join(','));
  put('weergave', choices.view === 'teams' ? null : 'ambities');
  const written = asked.toString().replaceAll('%2C', ',');
  return written === '' ? '' : `?${written}`;
}
