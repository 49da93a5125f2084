import type { AuditLog } from '@verbeterbord/shared/domain/audit.ts';
import type { BoardId } from '@verbeterbord/shared/ids.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import type { ServerEvents } from '../events.ts';
import type { Stores } from '../storage/stores.ts';
import type { ReferencedCardFacts } from '../storage/team-of-teams/referenced-cards.ts';
import type { HubPort } from '../usecases/boards/hub-port.ts';
import { factsOf } from '../usecases/crossings/card-facts.ts';
import type { CrossingKind, ReferredCard, Telling } from '../usecases/crossings/crossing-kind.ts';
import { errandsFor } from '../usecases/crossings/errands-for.ts';
import { renewOnLateBoards } from '../usecases/crossings/renew-on-late-boards.ts';
import { sayAftermath } from '../usecases/crossings/say-aftermath.ts';
import type { Follower } from './followers.ts';
import { goneFacts } from './gone-facts.ts';
import { ReferredCards } from './referred-cards.ts';

export interface ReferenceFollowerDeps extends Pick<
  Stores,
  'referencedCards' | 'errands' | 'boards' | 'departures' | 'projections'
> {
  readonly hub: Pick<HubPort, 'read'>;
  readonly events: ServerEvents;
  readonly kinds: readonly CrossingKind[];
  readonly audit: Pick<AuditLog, 'together'>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly onError: (error: unknown) => void;
}

/** How soon after a change the other boards are told, and how often while it goes on. Milliseconds. */
const soonMs = 100;
const restMs = 500;
/** What failed is tried again. Milliseconds. */
const retryMs = 5_000;

/**
 * Keeps beside the boards how those cards stand that another board tells of, and has the others told. A board that no other one
 * tells of costs a look in a map. Boards that were made after a question was asked get theirs here too.
 */
export class ReferenceFollower implements Follower {
  readonly #deps: ReferenceFollowerDeps;
  readonly #referred = new ReferredCards();
  #dirty = new ReferredCards();
  /** Up to where in the log of a board its referred cards were seen, or will be when what is dirty is written. */
  readonly #seen = new Map<BoardId, number>();
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();
  #lastWrite = 0;
  #stopListening: readonly (() => void)[] = [];

  constructor(deps: ReferenceFollowerDeps) {
    this.#deps = deps;
  }

  async start(): Promise<void> {
    const { events, onError } = this.#deps;
    this.#stopListening = [
      events.on('boardChanged', ({ board, seq, cards }) => {
        if (!this.#referred.hasBoard(board)) return;
        this.#seen.set(board, Math.max(seq, this.#seen.get(board) ?? 0));
        const known = cards.flatMap(({ kind, id }) => this.#referred.find(board, kind, id) ?? []);
        if (known.length > 0) this.#touch(known);
      }),
      events.on('cardsReferenced', ({ cards }) => {
        this.#referred.add(cards);
        this.#touch(cards);
      }),
      events.on('boardCreated', ({ board }) => void this.#lateBoard(board).catch(onError)),
    ];
    await this.#readKeys();
    await this.#gatherUnseen();
    await this.flush();
    for (const kind of this.#deps.kinds)
      for (const team of await kind.waitingTeams()) {
        const first = await this.#deps.boards.firstOf(team);
        if (first !== null) await this.#lateBoard(first.id);
      }
  }

  /** Looks at every card anew, and forgets those that nothing tells of any more. */
  async rebuild(): Promise<void> {
    const { referencedCards } = this.#deps;
    await this.#readKeys();
    for (const { board, kind, id } of await referencedCards.keys())
      if (this.#referred.find(board, kind, id) === undefined)
        await referencedCards.forget({ board, kind, id });
    this.#dirty.add(this.#referred.all());
    await this.flush();
  }

  /** Writes what was gathered, now. Never rejects: rows are derived. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#writing = this.#writing.then(() => this.#write());
    await this.#writing;
  }

  /** Stops listening and writes what was gathered, and how far was looked. */
  async stop(): Promise<void> {
    for (const stop of this.#stopListening) stop();
    await this.flush();
    clearTimeout(this.#timer);
    for (const [board, seq] of this.#seen)
      if (this.#referred.hasBoard(board) && !this.#dirty.hasBoard(board))
        await this.#deps.referencedCards.sawUpTo(board, seq);
  }

  /** Cards that changed, or were told of first, while nobody listened. */
  async #gatherUnseen(): Promise<void> {
    const { projections, referencedCards } = this.#deps;
    const seen = await referencedCards.seenUpTo();
    for (const [board, seq] of await projections.logHeads()) {
      this.#seen.set(board, seq);
      if ((seen.get(board) ?? -1) < seq) this.#dirty.add(this.#referred.of(board));
    }
    const known = new ReferredCards();
    known.add(await referencedCards.keys());
    this.#dirty.add(
      this.#referred.all().filter(({ board, kind, id }) => known.find(board, kind, id) === undefined),
    );
  }

  async #readKeys(): Promise<void> {
    this.#referred.clear();
    for (const kind of this.#deps.kinds) this.#referred.add(await kind.cards());
  }

  #touch(cards: readonly ReferredCard[]): void {
    this.#dirty.add(cards);
    const rested = this.#lastWrite + restMs - this.#deps.now();
    this.#later(Math.min(restMs, Math.max(soonMs, rested)));
  }

  #later(wait: number): void {
    this.#timer ??= setTimeout(() => void this.flush(), wait).unref();
  }

  async #write(): Promise<void> {
    const dirty = this.#dirty;
    if (dirty.isEmpty) return;
    this.#dirty = new ReferredCards();
    this.#lastWrite = this.#deps.now();
    for (const [board, cards] of dirty.byBoard())
      try {
        await this.#look(board, cards);
      } catch (error) {
        this.#deps.onError(error);
        this.#dirty.add(cards);
        this.#later(retryMs);
      }
  }

  async #look(board: BoardId, cards: readonly ReferredCard[]): Promise<void> {
    const seq = this.#seen.get(board) ?? 0;
    const found = await this.#deps.hub.read(board, (doc) => cards.map((card) => factsOf(doc, card)));
    for (const [at, card] of cards.entries()) {
      const before = await this.#deps.referencedCards.find(card);
      const after = found[at] ?? (await goneFacts(this.#deps.departures, card, before));
      if (before === null || !isSame(before, after)) await this.#keep(card, before, after, seq);
    }
  }

  async #keep(
    card: ReferredCard,
    before: ReferencedCardFacts | null,
    after: ReferencedCardFacts,
    seq: number,
  ): Promise<void> {
    const { kinds, audit, referencedCards, errands, events, now } = this.#deps;
    const at = toInstant(now());
    const told = await audit.together(async () => {
      await referencedCards.keep(card, after, seq);
      const tellings: Telling[] = [];
      const people = [];
      for (const kind of kinds) {
        tellings.push(...(await kind.tellingOf(card)));
        people.push(...((await kind.cardChanged?.(card, before ?? after, after, at)) ?? []));
      }
      await errands.add(errandsFor(tellings), at);
      return { tellings, people };
    });
    sayAftermath(events, {
      boards: told.tellings.flatMap(({ boards }) => boards),
      teams: told.tellings.flatMap(({ teams }) => teams),
      people: told.people,
    });
  }

  async #lateBoard(board: BoardId): Promise<void> {
    if (await renewOnLateBoards(this.#deps, board))
      this.#deps.events.emit('errandsWritten', { boards: [board] });
  }
}

function isSame(one: ReferencedCardFacts, other: ReferencedCardFacts): boolean {
  return one.title === other.title && one.standing === other.standing && one.comments === other.comments;
}
