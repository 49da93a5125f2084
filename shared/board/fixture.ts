import * as Y from 'yjs';
import type { Card, CardKind } from '../domain/card.ts';
import type { RefusalCode } from '../errors.ts';
import { asId, type BoardId, type PersonId } from '../ids.ts';
import { addDays, type Day, type Instant } from '../time.ts';
import type { Command, CommandContext } from './command.ts';
import { initialiseBoard } from './initialise.ts';
import { findCard } from './read.ts';

/** A board for tests, with a clock that ticks a second per command and ids that count. */
export class BoardFixture {
  readonly doc: Y.Doc;
  by: PersonId | null = asId<PersonId>('anna');
  #tick = 0;
  readonly #prefix: string;

  constructor(prefix = 'x', doc = new Y.Doc()) {
    this.#prefix = prefix;
    this.doc = doc;
    if (doc.getMap('meta').size === 0) initialiseBoard(doc, { board: asId<BoardId>('board-1') });
  }

  get context(): CommandContext {
    return { by: this.by, now: this.now, newId: () => this.newId() };
  }

  get now(): Instant {
    return new Date(Date.UTC(2026, 0, 5, 9, 0, this.#tick)).toISOString() as Instant;
  }

  newId(): string {
    this.#tick += 1;
    return `${this.#prefix}${String(this.#tick).padStart(4, '0')}`;
  }

  /** Runs a command and throws when it refuses: for what a test only prepares. */
  must<Input, Value>(command: Command<Input, Value>, input: Input): Value {
    const result = this.run(command, input);
    if (!result.ok) throw new Error(`refused: ${result.code}`);
    return result.value;
  }

  /** Runs a command and answers its result. */
  run<Input, Value>(command: Command<Input, Value>, input: Input): ReturnType<Command<Input, Value>> {
    this.#tick += 1;
    return command(this.doc, input, this.context);
  }

  /** Runs a command that should refuse, answers why, and throws when it didn't or when it wrote anything all the same. */
  refusal<Input, Value>(command: Command<Input, Value>, input: Input): RefusalCode {
    const before = JSON.stringify(Y.encodeStateAsUpdate(this.doc));
    const result = this.run(command, input);
    if (result.ok) throw new Error('not refused');
    if (JSON.stringify(Y.encodeStateAsUpdate(this.doc)) !== before)
      throw new Error(`${result.code}, yet it wrote`);
    return result.code;
  }

  /** How many transactions with content a piece of work made. */
  writes(work: () => void): number {
    let writes = 0;
    const count = (): void => void (writes += 1);
    this.doc.on('update', count);
    work();
    this.doc.off('update', count);
    return writes;
  }

  /** The card as it reads now; throws when there is none. */
  card<Kind extends CardKind>(kind: Kind, id: string): Card<Kind> {
    const card = findCard(this.doc, kind, id);
    if (card === undefined) throw new Error(`no ${kind} ${id}`);
    return card;
  }

  /** Another replica of the same board, with everything that is on it now. */
  fork(prefix: string, by: string): BoardFixture {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(this.doc));
    const other = new BoardFixture(prefix, doc);
    other.by = asId<PersonId>(by);
    return other;
  }

  /** Brings two replicas together, both ways. */
  sync(other: BoardFixture): void {
    const [mine, theirs] = [Y.encodeStateVector(this.doc), Y.encodeStateVector(other.doc)];
    const [out, back] = [Y.encodeStateAsUpdate(this.doc, theirs), Y.encodeStateAsUpdate(other.doc, mine)];
    Y.applyUpdate(other.doc, out, 'remote');
    Y.applyUpdate(this.doc, back, 'remote');
  }
}

/** A day counted from Monday 5 January 2026. */
export function testDay(days: number): Day {
  return addDays('2026-01-05' as Day, days);
}
