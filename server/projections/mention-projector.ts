import { MentionNames } from '@verbeterbord/shared/domain/mention.ts';
import type { BoardId, PersonId } from '@verbeterbord/shared/ids.ts';
import { dayOf, toInstant, type Instant } from '@verbeterbord/shared/time.ts';
import type { ServerEvents, TouchedCard } from '../events.ts';
import type { BoardStore } from '../storage/boards/boards.ts';
import type { ProjectionStore } from '../storage/boards/projections.ts';
import type { PeopleStore } from '../storage/people/people.ts';
import type { TeamStore } from '../storage/people/teams.ts';
import type { Mention, MentionChange, MentionStore, StoredMention } from '../storage/post/mentions.ts';
import type { HubPort } from '../usecases/boards/hub-port.ts';
import { BoardGathering } from './board-gathering.ts';
import type { Dirty } from './dirty-boards.ts';
import { isTalkedAbout, readCallingCards, type CallingCard, type CallingText } from './read-mentions.ts';

export interface MentionProjectorDeps {
  readonly hub: Pick<HubPort, 'read'>;
  readonly events: ServerEvents;
  readonly store: MentionStore;
  readonly projections: Pick<ProjectionStore, 'logHeads'>;
  readonly boards: Pick<BoardStore, 'find'>;
  readonly teams: Pick<TeamStore, 'peopleOf'>;
  readonly people: Pick<PeopleStore, 'named'>;
  /** Milliseconds since 1970. */
  now(): number;
  readonly onError: (error: unknown) => void;
}

/** A call is heard soon; one that is being typed waits while boards keep changing. */
const moved = { quiet: 300, pause: 500, perCard: 5, longest: 3_000 } as const;
const typed = { quiet: 300, pause: 3_000, perCard: 10, longest: 10_000 } as const;
/** Where nobody is called nothing is written but how far we looked, and that so often. */
const statesMs = 30_000;

/**
 * Keeps beside the boards who is called on them. What fails is tried again with the next change, or found at the next start. It
 * takes part in nothing else: a board without an @ costs a look at the texts that changed.
 */
export class MentionProjector {
  readonly #deps: MentionProjectorDeps;
  readonly #gathering: BoardGathering;
  /** Boards where nothing was to be written, and how far we looked. */
  #looked = new Map<BoardId, number>();
  /** "board card" of cards on which somebody is called, or an @ stands; nobody else writes these rows. */
  readonly #called = new Set<string>();
  #statesTimer: NodeJS.Timeout | undefined;

  constructor(deps: MentionProjectorDeps) {
    const { events, store, projections } = deps;
    this.#deps = deps;
    this.#gathering = new BoardGathering({
      events,
      now: () => deps.now(),
      onError: (error) => deps.onError(error),
      moved,
      typed,
      wants: (card, board) => this.#wants(card, board),
      behind: async () => {
        const heads = await projections.logHeads();
        const states = await store.states();
        return [...heads].filter(
          ([board, seq]) => Math.max(states.get(board) ?? -1, this.#looked.get(board) ?? -1) < seq,
        );
      },
      write: (dirty) => this.#write(dirty),
    });
  }

  /** Listens from now on, and catches up with boards whose log is ahead. */
  async start(): Promise<void> {
    for (const { board, card } of await this.#deps.store.cards()) this.#called.add(`${board} ${card}`);
    await this.#gathering.start();
  }

  /** Makes all rows anew from the documents; what their readers saw stays. */
  async rebuild(): Promise<void> {
    await this.flush();
    await this.#deps.store.forgetStates();
    this.#looked = new Map();
    await this.#gathering.catchUp();
  }

  /** Writes what was gathered, now. Never rejects: rows are derived. */
  async flush(): Promise<void> {
    await this.#gathering.flush();
  }

  /** Stops listening and writes what was gathered. */
  async stop(): Promise<void> {
    await this.#gathering.stop();
    await this.#saveStates();
  }

  /** People are called in notes and comments; a title matters where somebody is. */
  #wants({ kind, id, fields }: TouchedCard, board: BoardId): boolean {
    if (!isTalkedAbout(kind)) return false;
    if (fields === null || fields.has('notes') || fields.has('comments')) return true;
    return fields.has('title') && this.#called.has(`${board} ${id}`);
  }

  async #write(dirty: ReadonlyMap<BoardId, Dirty>): Promise<void> {
    for (const [board, what] of dirty) {
      try {
        const change = what.cards?.size === 0 ? null : await this.#changeOf(board, what);
        if (change === null) this.#look(board, what.seq);
        else await this.#apply(change);
      } catch (error) {
        this.#deps.onError(error);
        this.#gathering.again(board, what);
      }
    }
  }

  async #apply(change: MentionChange): Promise<void> {
    const { board, added, removed, retitled } = change;
    await this.#deps.store.apply([change]);
    this.#looked.delete(board);
    const people = [...new Set([...added, ...removed, ...retitled].map(({ person }) => person))];
    if (people.length > 0) this.#deps.events.emit('noticesChanged', { people });
  }

  /** Nothing to write here. */
  #look(board: BoardId, seq: number): void {
    this.#looked.set(board, seq);
    this.#statesTimer ??= setTimeout(() => {
      void this.#saveStates().catch((error: unknown) => this.#deps.onError(error));
    }, statesMs).unref();
  }

  async #saveStates(): Promise<void> {
    clearTimeout(this.#statesTimer);
    this.#statesTimer = undefined;
    const looked = this.#looked;
    this.#looked = new Map();
    await this.#deps.store.saveStates(looked);
  }

  /** Null: nobody is called here, and nobody was. */
  async #changeOf(board: BoardId, { seq, cards }: Dirty): Promise<MentionChange | null> {
    const read = await this.#deps.hub.read(board, (doc) => readCallingCards(doc, cards?.values() ?? null));
    // from here on its title matters too
    for (const { card, texts } of read) if (texts.length > 0) this.#called.add(`${board} ${card}`);
    const calling = read.filter(({ card }) => this.#called.has(`${board} ${card}`));
    if (calling.length === 0 && cards !== null) return null;
    const row = await this.#deps.boards.find(board);
    if (row === null) return null;
    const stored = await this.#deps.store.ofBoard(board);
    const touched = new Set(calling.map(({ kind, card }) => `${kind} ${card}`));
    const before =
      cards === null ? stored : stored.filter(({ kind, card }) => touched.has(`${kind} ${card}`));
    const names = await this.#namesOn(row.team, stored);
    const now = await this.#mentions(board, calling, names, cards !== null, keyed(before));
    const wanted = keyed(now);
    const known = keyed(before);
    return {
      board,
      seq,
      added: now.filter((mention) => !known.has(keyOf(mention))),
      retitled: now.filter(
        (mention) => (known.get(keyOf(mention))?.title ?? mention.title) !== mention.title,
      ),
      removed: before.filter((mention) => !wanted.has(keyOf(mention))),
    };
  }

  /** Whoever is on this board, and who was when they were called: leaving a team takes no notice away. */
  async #namesOn(team: Parameters<TeamStore['peopleOf']>[0], stored: readonly StoredMention[]) {
    const here = await this.#deps.teams.peopleOf(team, dayOf(this.#deps.now()));
    const known = new Set(here.map(({ id }) => id));
    const others = [...new Set(stored.map(({ person }) => person))].filter((id) => !known.has(id));
    return new MentionNames([...here, ...(await this.#deps.people.named(others.slice(0, 500)))]);
  }

  async #mentions(
    board: BoardId,
    cards: readonly CallingCard[],
    names: MentionNames,
    isNew: boolean,
    known: ReadonlyMap<string, StoredMention>,
  ): Promise<Mention[]> {
    const clients = cards.flatMap(({ texts }) => texts.flatMap(({ hands }) => [...hands.values()]));
    const hands = await this.#deps.store.hands(board, [...new Set(clients)].slice(0, 500));
    const found = new Map<string, Mention>();
    for (const { kind, card, title, texts } of cards)
      for (const text of texts) {
        const calls = names.find(text.text);
        if (calls.length === 0) continue;
        const writer = await this.#writerOf(board, card, text);
        for (const { from, people } of calls) {
          const by = hands.get(text.hands.get(from) ?? -1) ?? writer.by;
          for (const person of people) {
            const mention = { board, kind, card, source: text.source, person, by, title };
            const before = known.get(keyOf(mention));
            // nobody is told of what they wrote themselves
            if (person === by && before === undefined) continue;
            const at = before?.at ?? (isNew ? toInstant(this.#deps.now()) : writer.at);
            found.set(keyOf(mention), { ...mention, by: before?.by ?? by, at });
          }
        }
      }
    return [...found.values()];
  }

  async #writerOf(
    board: BoardId,
    card: string,
    { source, by, at }: CallingText,
  ): Promise<{ readonly by: PersonId | null; readonly at: Instant }> {
    if (source !== 'notes' && at !== null) return { by, at };
    const last = await this.#deps.store.lastWriter(board, card);
    return { by: last?.person ?? null, at: last?.at ?? toInstant(this.#deps.now()) };
  }
}

function keyOf({ kind, card, source, person }: Omit<Mention, 'board' | 'by' | 'title' | 'at'>): string {
  return `${kind} ${card} ${source} ${person}`;
}

function keyed<Each extends Mention>(mentions: readonly Each[]): Map<string, Each> {
  return new Map(mentions.map((mention) => [keyOf(mention), mention]));
}
