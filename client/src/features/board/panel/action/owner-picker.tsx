import type { Person } from '@verbeterbord/shared/domain/team.ts';
import type { PersonId } from '@verbeterbord/shared/ids.ts';
import { useId, useState, type KeyboardEvent } from 'react';
import { useCardPanelText } from '../../../../i18n/card-panel.ts';
import { Avatar } from '../../../../ui/avatar.tsx';
import { Icon } from '../../../../ui/icon.tsx';
import { searchPeople } from './search-people.ts';
import input from '../../../../ui/input.module.css';
import styles from './owner-picker.module.css';

interface OwnerPickerProps {
  /** Everybody who may be chosen, by name. */
  readonly people: readonly Person[];
  readonly owners: readonly PersonId[];
  readonly onToggle: (person: PersonId) => void;
  readonly onClose: () => void;
}

/** Who takes it on: type a few letters, Enter puts somebody on it or takes them off. Stays open for the next one. */
export function OwnerPicker({ people, owners, onToggle, onClose }: OwnerPickerProps) {
  const words = useCardPanelText().owners;
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const id = useId();
  const found = searchPeople(people, query);
  const current = found[Math.min(active, found.length - 1)];

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setActive((index) => (Math.min(index, found.length - 1) + step + found.length) % found.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (current) onToggle(current.id);
    } else if (event.key === 'Escape' && query !== '') {
      event.preventDefault();
      event.stopPropagation();
      setQuery('');
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      onClose();
    }
  };

  return (
    <div className={styles.picker}>
      <input
        ref={focusOnce}
        className={input.input}
        type="text"
        role="combobox"
        aria-label={words.search}
        aria-expanded="true"
        aria-controls={`${id}-people`}
        aria-activedescendant={current ? `${id}-${current.id}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        placeholder={words.search}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div
        id={`${id}-people`}
        className={styles.people}
        role="listbox"
        aria-multiselectable="true"
        aria-label={words.pick}
      >
        {found.map((person) => (
          // the combobox has the keyboard: Enter there does what a press does here
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
          <div
            key={person.id}
            id={`${id}-${person.id}`}
            role="option"
            className={styles.person}
            aria-selected={owners.includes(person.id)}
            data-active={person === current ? '' : undefined}
            onClick={() => {
              onToggle(person.id);
            }}
          >
            <Avatar initials={person.initials} name={person.name} />
            <span className={styles.name}>
              {person.name} <span className={styles.role}>{person.role}</span>
            </span>
            {owners.includes(person.id) ? <Icon name="check" /> : null}
          </div>
        ))}
      </div>
      {found.length === 0 ? (
        <p className={styles.none} role="status">
          {words.none}
        </p>
      ) : null}
    </div>
  );
}

/** It is fetched when it is asked for, so it takes the focus itself. */
function focusOnce(element: HTMLInputElement | null): void {
  element?.focus();
}
