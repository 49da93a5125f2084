import type { ImportChoices, ImportName } from '@verbeterbord/shared/api/imports.ts';
import type { PersonId } from '@verbeterbord/shared/ids.ts';
import { plainWord } from './words.ts';

/** Somebody whom an action can be given to. */
export interface KnownPerson {
  readonly id: PersonId;
  readonly name: string;
  readonly initials: string;
}

/** Whom names in a list mean: only people of the team are looked at, and a name that fits two of them fits nobody. */
export class OwnerNames {
  readonly #people: readonly { readonly id: PersonId; readonly forms: readonly string[] }[];
  readonly #chosen: NonNullable<ImportChoices['owners']>;
  readonly #unmatched = new Map<string, ImportName>();

  constructor(people: readonly KnownPerson[], chosen: ImportChoices['owners']) {
    this.#people = people.map(({ id, name, initials }) => {
      const whole = plainWord(name);
      return { id, forms: [whole, plainWord(initials), whole.split(' ')[0] ?? ''] };
    });
    this.#chosen = chosen ?? {};
  }

  /** Who is written in a cell, such as "Sanne en Joost"; the names of whom nobody is found come back as they stand. */
  read(written: string): { readonly owners: readonly PersonId[]; readonly strangers: readonly string[] } {
    const whole = written.trim().replaceAll(/\s+/g, ' ');
    if (whole === '') return { owners: [], strangers: [] };
    const owners = new Set<PersonId>();
    const strangers: string[] = [];
    const one = this.find(whole);
    const names = one === null ? whole.split(/\s*[,;/&+\n]\s*|\s+(?:en|and)\s+/i).filter(Boolean) : [whole];
    for (const name of names) {
      const person = this.find(name) ?? this.#choice(name);
      if (person === null) strangers.push(name);
      else owners.add(person);
    }
    return { owners: [...owners], strangers };
  }

  /** By the whole name, by initials, or by the first name when only one is called so. */
  find(name: string): PersonId | null {
    const said = plainWord(name);
    if (said === '') return null;
    for (const form of [0, 1, 2]) {
      const found = this.#people.filter(({ forms }) => forms[form] === said);
      if (found.length === 1) return found[0]?.id ?? null;
    }
    return null;
  }

  /** Names that belong to nobody by themselves, the most frequent first. */
  get unmatched(): readonly ImportName[] {
    return [...this.#unmatched.values()].sort((a, b) => b.count - a.count);
  }

  #choice(name: string): PersonId | null {
    const key = name.toLowerCase();
    const chosen = Object.hasOwn(this.#chosen, key) ? this.#chosen[key] : undefined;
    // somebody who isn't in the team is nobody here, whatever was sent
    const person = this.#people.find(({ id }) => id === chosen)?.id ?? null;
    const known = this.#unmatched.get(key);
    this.#unmatched.set(key, { name: known?.name ?? name, count: (known?.count ?? 0) + 1, person });
    return person;
  }
}
