import type { ChangeKind } from '@verbeterbord/shared/api/boards.ts';
import type { NewsChange } from '@verbeterbord/shared/api/news.ts';
import type { PersonId } from '@verbeterbord/shared/ids.ts';
import { isDay, type Instant } from '@verbeterbord/shared/time.ts';

/** One row of the change log, as far as folding looks. */
export interface LoggedChange {
  readonly kind: ChangeKind;
  readonly person: PersonId | null;
  readonly at: Instant;
  readonly detail: string | null;
}

export type FoldedChange = Omit<NewsChange, 'words'>;

/** Kinds that answer each other: of what is stuck and goes on again, only how it stands now is news. */
const topics: Readonly<Partial<Record<ChangeKind, string>>> = {
  stuck: 'stuck',
  unstuck: 'stuck',
  archived: 'bin',
  restored: 'bin',
  solved: 'solved',
  decided: 'solved',
  reopened: 'solved',
  planned: 'cycle',
  postponed: 'cycle',
  carried: 'cycle',
};

/** What somebody fills in while making a card belongs to making it. */
const partOfMaking: ReadonlySet<ChangeKind> = new Set<ChangeKind>([
  'retitled',
  'notes',
  'owners',
  'due',
  'goal',
  'planned',
  'details',
  'attempt',
  'indicator',
]);

/**
 * The changes of one card, newest first, as what there is to know: per topic the last word, with everybody who said the same; a
 * made card is one piece of news with all that its maker filled in. Newest first.
 */
export function foldNews(changes: readonly LoggedChange[]): FoldedChange[] {
  const made = changes.find(({ kind }) => kind === 'created');
  const folded = new Map<string, FoldedChange & { readonly people: (PersonId | null)[] }>();
  for (const change of changes) {
    const { kind, person, at } = change;
    if (made?.person === person && partOfMaking.has(kind)) continue;
    const topic = topics[kind] ?? kind;
    const detail = detailOf(change);
    const newest = folded.get(topic);
    if (newest === undefined) folded.set(topic, { kind, detail, people: [person], at });
    else if (newest.kind === kind && newest.detail === detail && !newest.people.includes(person))
      newest.people.push(person);
  }
  return [...folded.values()];
}

/** What a detail says to people; an id, such as of an owner, says nothing. */
function detailOf({ kind, detail }: LoggedChange): string | null {
  if (detail === null || detail === '') return null;
  switch (kind) {
    case 'moved':
    case 'outcome':
    case 'decided':
    case 'judged':
      return detail;
    case 'due':
      return isDay(detail) ? detail : null;
    case 'planned':
    case 'carried':
      return /^\d+$/.test(detail) ? detail : null;
    default:
      return null;
  }
}
