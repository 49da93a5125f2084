import type { CardRef } from '@verbeterbord/shared/domain/card.ts';
import type { ReferableCard } from '@verbeterbord/shared/domain/reference.ts';
import type { BoardId, MeetingId, PersonId, TeamId } from '@verbeterbord/shared/ids.ts';

/** A card that changed, and in what. */
export interface TouchedCard extends CardRef {
  /** By name; a text of an attempt counts as `attempts`. Null: it was made, or left, or nobody knows. */
  readonly fields: ReadonlySet<string> | null;
  /** Whether letters were typed in texts that it has, and nothing else was done: there is no hurry to follow that. */
  readonly typed: boolean;
}

/** What happens in the server that others may want to follow. Ids and versions, no contents. */
export interface ServerEventMap {
  /** A batch of a board is on disk: `seq` is the highest in the log, `cards` those it touched. */
  boardChanged: { readonly board: BoardId; readonly seq: number; readonly cards: readonly TouchedCard[] };
  boardCreated: { readonly board: BoardId };
  /** What a board is called, or who it is open to. */
  boardSettingsChanged: { readonly board: BoardId };
  /** A team closed a cycle, and its board is in the next one. */
  cycleClosed: { readonly board: BoardId; readonly number: number };
  /** Rows of a board in the overview or in *mijn acties* are new: `people` own, or owned, the actions among them. */
  boardProjected: { readonly board: BoardId; readonly seq: number; readonly people: readonly PersonId[] };
  /** What these teams asked, were asked, offered or were offered changed. */
  crossingsChanged: { readonly teams: readonly TeamId[] };
  /** Something was decided that has still to be written on these boards. */
  errandsWritten: { readonly boards: readonly BoardId[] };
  /** Other boards tell of these cards from now on. */
  cardsReferenced: { readonly cards: readonly (ReferableCard & { readonly board: BoardId })[] };
  /** Teams, their names, places in the tree, delegates or members changed: of these teams, or nobody can say of which. */
  teamsChanged: { readonly teams?: readonly TeamId[] };
  /** A team's overview is at this version, and answers so when it is asked. */
  overviewChanged: { readonly team: TeamId; readonly version: number };
  meetingChanged: { readonly team: TeamId; readonly meeting: MeetingId; readonly version: number };
  /** What is for these people in *voor jou* changed. */
  noticesChanged: { readonly people: readonly PersonId[] };
  /** What these screens show, or how, was set otherwise. */
  displaysChanged: { readonly people: readonly PersonId[] };
  /** The database can't be trusted any more: the process must end. */
  storageBroken: { readonly error: Error };
}

type Listener<Name extends keyof ServerEventMap> = (event: ServerEventMap[Name]) => void;

/** Typed events within one process. Listeners run at once, in order of arrival; one that throws doesn't keep the next from hearing. */
export class ServerEvents {
  readonly #listeners = new Map<keyof ServerEventMap, Set<(event: never) => void>>();
  readonly #onError: (error: unknown) => void;

  constructor(onError: (error: unknown) => void) {
    this.#onError = onError;
  }

  /** Returns a function that stops listening. */
  on<Name extends keyof ServerEventMap>(name: Name, listener: Listener<Name>): () => void {
    const listeners = this.#listeners.get(name) ?? new Set();
    this.#listeners.set(name, listeners);
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }

  emit<Name extends keyof ServerEventMap>(name: Name, event: ServerEventMap[Name]): void {
    for (const listener of this.#listeners.get(name) ?? []) {
      try {
        (listener as Listener<Name>)(event);
      } catch (error) {
        this.#onError(error);
      }
    }
  }
}
