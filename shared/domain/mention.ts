import type { PersonId } from '../ids.ts';
import type { CardKind } from './card.ts';
import type { Person } from './team.ts';

/** Somebody who can be called in a text. */
export type Mentionable = Pick<Person, 'id' | 'name' | 'role' | 'initials'>;

/** The cards on which people talk. */
export const talkedAbout = ['action', 'idea', 'obstacle', 'success'] as const satisfies readonly CardKind[];
export type TalkedAbout = (typeof talkedAbout)[number];

/** Where in a text somebody is called: from the @ to behind the name, in UTF-16 units. */
export interface FoundMention {
  readonly from: number;
  readonly to: number;
  /** More than one where several people are called so, and the text doesn't say which. */
  readonly people: readonly PersonId[];
}

/**
 * How people are called behind an @: by their first name. Where two have the same, by their whole name; and where that is the same
 * too, with what they do or else their initials behind it: `@Sanne (jeugdconsulent)`.
 */
export class MentionNames {
  readonly #people: readonly Mentionable[];
  /** Longest first, so that `@Anne Marie` isn't taken for Anne. */
  readonly #known: readonly { readonly text: string; readonly people: readonly PersonId[] }[];
  readonly #byText: ReadonlyMap<string, readonly PersonId[]>;

  constructor(people: readonly Mentionable[]) {
    this.#people = people;
    const byText = new Map<string, PersonId[]>();
    const call = (text: string, person: PersonId): void => {
      const key = folded(text);
      const known = byText.get(key);
      if (known === undefined) byText.set(key, [person]);
      else if (!known.includes(person)) known.push(person);
    };
    for (const person of people) for (const text of whole(person)) call(text, person.id);
    // a first name gives way to who is called just that
    const taken = new Set(byText.keys());
    for (const person of people) {
      const first = firstName(person.name);
      if (!taken.has(folded(first))) call(first, person.id);
    }
    this.#byText = byText;
    this.#known = [...byText]
      .map(([text, ids]) => ({ text, people: ids }))
      .toSorted((a, b) => b.text.length - a.text.length);
  }

  /** What to write behind the @ for one person: the shortest that means nobody else, if there is one. */
  handleOf(person: Mentionable): string {
    const options = [firstName(person.name), ...whole(person)];
    const isAlone = (text: string): boolean => {
      const called = this.#byText.get(folded(text));
      return called?.length === 1 && called[0] === person.id;
    };
    return options.find(isAlone) ?? person.name;
  }

  /** Whose name begins so, in alphabetical order; the beginning of any of their names counts. Accents needn't be typed. */
  startingWith(typed: string): Mentionable[] {
    const wanted = bare(typed);
    return this.#people
      .filter((person) => {
        const handle = bare(this.handleOf(person));
        const name = bare(person.name);
        return handle.startsWith(wanted) || name.startsWith(wanted) || name.includes(` ${wanted}`);
      })
      .toSorted((a, b) => a.name.localeCompare(b.name, 'nl'));
  }

  /** Everywhere that somebody is called in a text. */
  find(text: string): FoundMention[] {
    const found: FoundMention[] = [];
    for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      // not in the middle of an address
      if (at > 0 && wordBefore.test(text.slice(0, at))) continue;
      const match = this.#known.find((known) => isAt(text, at + 1, known.text));
      if (match === undefined) continue;
      const to = at + 1 + match.text.length;
      found.push({ from: at, to, people: match.people });
      at = to - 1;
    }
    return found;
  }
}

const wordBefore = /[\p{L}\p{N}_]$/u;
const wordAfter = /^(?:[\p{L}\p{N}\p{M}_]|[-'’][\p{L}]{2})/u;

function isAt(text: string, at: number, name: string): boolean {
  return folded(text.slice(at, at + name.length)) === name && !wordAfter.test(text.slice(at + name.length));
}

/** All that says one person apart, shortest first. */
function whole({ name, role, initials }: Mentionable): string[] {
  return [name, ...(role === '' ? [] : [`${name} (${role})`]), `${name} (${initials})`];
}

function firstName(name: string): string {
  return name.split(' ', 1)[0] ?? name;
}

function folded(text: string): string {
  return text.normalize('NFC').toLocaleLowerCase('nl');
}

function bare(text: string): string {
  return folded(text).normalize('NFD').replaceAll(/\p{M}/gu, '');
}
