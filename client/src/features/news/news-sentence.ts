import type { NewsChange } from '@verbeterbord/shared/api/news.ts';
import type { CardKind } from '@verbeterbord/shared/domain/card.ts';
import type { PersonId } from '@verbeterbord/shared/ids.ts';
import { isDay, type Day } from '@verbeterbord/shared/time.ts';
import type { NewsText } from '../../i18n/news.ts';

/** What a sentence is made with, beside the change. */
export interface SentenceParts {
  readonly words: Pick<NewsText, 'changes' | 'judgements' | 'newOf' | 'someone' | 'and' | 'others'>;
  readonly nameOf: (id: PersonId) => string | undefined;
  readonly formatDay: (day: Day) => string;
}

/** More names than this become a number. */
const mostNames = 3;

/** "Joost", "Joost en Sanne", "Joost, Sanne, Daan en 2 anderen". Nobody known is somebody. */
export function namesOf(
  people: readonly (PersonId | null)[],
  { words, nameOf }: Pick<SentenceParts, 'words' | 'nameOf'>,
): string {
  const names = [...new Set(people.map((id) => (id === null ? undefined : nameOf(id)) ?? words.someone))];
  const shown = names.length > mostNames + 1 ? names.slice(0, mostNames) : names;
  const rest = names.length - shown.length;
  const parts = rest === 0 ? shown : [...shown, words.others(rest)];
  const last = parts.at(-1) ?? words.someone;
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${words.and} ${last}`;
}

/** One change of a card as a sentence that begins with a capital and ends with who. */
export function newsSentence(
  kind: CardKind,
  change: Pick<NewsChange, 'kind' | 'detail' | 'people'>,
  parts: SentenceParts,
): string {
  const who = namesOf(change.people, parts);
  const { words } = parts;
  if (change.kind === 'created') return `${words.newOf[kind]}, ${words.changes.created(who)}`;
  const said: (who: string, detail: string | null) => string = words.changes[change.kind];
  return capital(said(who, detailOf(change, parts)));
}

/** A detail as people read it; one that a newer server invents says nothing. */
function detailOf(
  { kind, detail }: Pick<NewsChange, 'kind' | 'detail'>,
  parts: SentenceParts,
): string | null {
  if (detail === null) return null;
  if (kind === 'due') return isDay(detail) ? parts.formatDay(detail) : null;
  if (kind !== 'judged') return detail;
  const judgements: Readonly<Record<string, string>> = parts.words.judgements;
  return Object.hasOwn(judgements, detail) ? (judgements[detail] ?? null) : null;
}

function capital(sentence: string): string {
  return sentence.charAt(0).toLocaleUpperCase() + sentence.slice(1);
}
