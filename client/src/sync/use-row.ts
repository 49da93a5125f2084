import type { Action } from '@verbeterbord/shared/domain/action.ts';
import { tapeOf, type Goal } from '@verbeterbord/shared/domain/goal.ts';
import type { ActionId, PersonId } from '@verbeterbord/shared/ids.ts';
import type { FocusEvent } from 'react';
import { useText } from '../i18n/language.ts';
import { useBoardSession, useCard, useHolder, usePeople } from './hooks.ts';

export interface ActionRow {
  readonly action: Action;
  /** Its goal, when that is on the board. */
  readonly goal: Goal | null;
  /** Whoever else is busy with it. */
  readonly holder: string | null;
  /** What a strip shows of it. */
  readonly strip: {
    readonly tape: number | null;
    readonly title: string;
    readonly people: readonly { readonly id: PersonId; readonly name: string; readonly initials: string }[];
    readonly me: PersonId;
  };
  /** For the element around it: while the focus is in there, others see who is busy with it. */
  readonly presence: { readonly onFocus: () => void; readonly onBlur: (event: FocusEvent) => void };
}

/** An action as a row outside the wall. Undefined when it is gone. */
export function useRow(id: ActionId): ActionRow | undefined {
  const { board } = useText();
  const session = useBoardSession();
  const people = usePeople();
  const holder = useHolder(id);
  const action = useCard('action', id);
  const goal = useCard('goal', action?.goal ?? '');
  if (action === undefined) return undefined;
  const shown = goal?.archived === null ? goal : null;
  const owners = action.owners
    .map((owner) => ({
      id: owner,
      name: people(owner)?.name ?? board.someone,
      initials: people(owner)?.initials ?? '?',
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'nl'));
  return {
    action,
    goal: shown,
    holder: holder?.person.name ?? null,
    strip: {
      tape: shown === null ? null : tapeOf(shown.number),
      title: action.title === '' ? board.noTitle : action.title,
      people: owners,
      me: session.me.person.id,
    },
    presence: {
      onFocus: () => session.setPresence({ holding: id }),
      onBlur: (event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) session.setPresence({ holding: null });
      },
    },
  };
}
