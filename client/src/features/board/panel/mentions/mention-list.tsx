import type { Mentionable } from '@verbeterbord/shared/domain/mention.ts';
import { useEffect, useId, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { useMentionText } from '../../../../i18n/mentions.ts';
import { useMe } from '../../../../sync/hooks.ts';
import { Avatar } from '../../../../ui/avatar.tsx';
import { VisuallyHidden } from '../../../../ui/visually-hidden.tsx';
import { callingAt } from './calling-at.ts';
import { placeAt, type Place } from './caret-line.ts';
import { useMentionNames } from './use-mention-names.ts';
import styles from './mention-list.module.css';

export interface MentionListProps {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly onClose: () => void;
}

interface Open {
  /** Where the @ stands. */
  readonly from: number;
  readonly people: readonly Mentionable[];
  readonly chosen: number;
  readonly place: Place;
}

/**
 * Who can be called, while a name is typed behind an @. The caret stays in the field: arrows choose, Enter or Tab writes the name,
 * Escape leaves it as it was typed. A screen reader hears the list by `aria-activedescendant`.
 */
export function MentionList({ field }: MentionListProps) {
  const words = useMentionText();
  const names = useMentionNames();
  const me = useMe().person.id;
  const id = useId();
  const [open, setOpen] = useState<Open | null>(null);
  const left = useRef<number | null>(null);

  const write = (person: Mentionable | undefined): void => {
    const element = field.current;
    if (element === null || open === null || person === undefined) return;
    const caret = element.selectionStart;
    const gap = /^\s/.test(element.value.slice(caret)) ? '' : ' ';
    setOpen(null);
    element.focus();
    element.setRangeText(`@${names.handleOf(person)}${gap}`, open.from, caret, 'end');
    if (gap === '') element.setSelectionRange(element.selectionEnd + 1, element.selectionEnd + 1);
    element.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertReplacementText' }));
  };

  useEffect(() => {
    const element = field.current;
    if (element === null) return undefined;
    const look = (): void => {
      const calling = document.activeElement === element ? callingAt(element) : null;
      if (calling?.from !== left.current) left.current = null;
      const people =
        calling === null || left.current !== null
          ? []
          : names.startingWith(calling.typed).filter((person) => person.id !== me);
      setOpen((before) =>
        calling === null || people.length === 0
          ? null
          : {
              from: calling.from,
              people,
              chosen: before !== null && same(before.people, people) ? before.chosen : 0,
              place: placeAt(element, calling.from),
            },
      );
    };
    const shut = (): void => setOpen(null);
    element.addEventListener('input', look);
    element.addEventListener('click', look);
    element.addEventListener('keyup', look);
    element.addEventListener('blur', shut);
    look();
    return () => {
      element.removeEventListener('input', look);
      element.removeEventListener('click', look);
      element.removeEventListener('keyup', look);
      element.removeEventListener('blur', shut);
    };
  }, [field, names, me]);

  useEffect(() => {
    const element = field.current;
    if (element === null || open === null) return undefined;
    const key = (event: KeyboardEvent): void => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step !== undefined) {
        const count = open.people.length;
        setOpen({ ...open, chosen: (open.chosen + step + count) % count });
      } else if (event.key === 'Enter' || event.key === 'Tab') write(open.people[open.chosen]);
      else if (event.key === 'Escape') {
        left.current = open.from;
        setOpen(null);
      } else return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    element.addEventListener('keydown', key, { capture: true });
    return () => element.removeEventListener('keydown', key, { capture: true });
  });

  useLayoutEffect(() => {
    const element = field.current;
    if (element === null) return;
    const attributes = {
      'aria-autocomplete': 'list',
      'aria-haspopup': 'listbox',
      'aria-controls': open === null ? null : `${id}-list`,
      'aria-activedescendant': open === null ? null : `${id}-${open.chosen}`,
    };
    for (const [name, value] of Object.entries(attributes))
      if (value === null) element.removeAttribute(name);
      else element.setAttribute(name, value);
  }, [field, id, open]);

  return (
    <>
      {open !== null && (
        <div
          id={`${id}-list`}
          className={styles.list}
          style={open.place}
          role="listbox"
          aria-label={words.list}
        >
          {open.people.map((person, at) => (
            // the keys are those of the field, where the focus stays
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={person.id}
              ref={at === open.chosen ? bringIntoSight : undefined}
              id={`${id}-${at}`}
              role="option"
              tabIndex={-1}
              aria-selected={at === open.chosen}
              className={styles.option}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => write(person)}
            >
              <Avatar name={person.name} initials={person.initials} beside />
              <span>
                {person.name}
                {person.role !== '' && <span className={styles.role}>{person.role}</span>}
              </span>
            </div>
          ))}
        </div>
      )}
      <VisuallyHidden>
        <span role="status">{open === null ? '' : words.found(open.people.length)}</span>
      </VisuallyHidden>
    </>
  );
}

function bringIntoSight(option: HTMLElement | null): void {
  option?.scrollIntoView({ block: 'nearest' });
}

function same(a: readonly Mentionable[], b: readonly Mentionable[]): boolean {
  return a.length === b.length && a.every((person, at) => person.id === b[at]?.id);
}
