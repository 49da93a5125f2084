import type * as Y from 'yjs';
import { cardKinds } from '../domain/card.ts';
import { accept, refuse, type Accepted, type Refusal } from '../errors.ts';
import type { PersonId } from '../ids.ts';
import { toInstant, type Instant } from '../time.ts';
import { CommandOrigin } from './command.ts';
import { applyInverse, objectionTo, type Inverse, type InverseContext } from './inverse.ts';
import { recordInverses, recordText, type CardEvent } from './record.ts';
import { lessonRoot, roots } from './schema.ts';
import { UndoOrigin } from './undo-origin.ts';
import { Writers } from './writers.ts';

/** The name of the command that was taken back, or done again. */
export interface Undone {
  readonly verb: string;
}

/** `not-found`: there's nothing to take back. `changed-by-other`: somebody changed it since. */
export interface UndoRefusal extends Refusal {
  /** The Yjs client that changed it; null when that can't be known. */
  readonly clientId: number | null;
  readonly verb: string | null;
}

interface Step extends Undone {
  readonly by: PersonId | null;
  readonly inverses: readonly Inverse[];
}

/** So many commands can be taken back. */
const mostSteps = 100;

/**
 * Undo that never takes away a colleague's work: it restores what a command of this browser changed only where it still
 * holds what that command wrote, and otherwise says who changed it. Yjs' own UndoManager falls through to an earlier step
 * in that case, and can delete a card with everybody's words on it. All of a step or nothing; a refused step is gone.
 */
export class UndoStack {
  readonly #doc: Y.Doc;
  readonly #now: () => Instant;
  readonly #writers = new Writers();
  #recording: Inverse[] = [];
  readonly #undo: Step[] = [];
  readonly #redo: Step[] = [];
  readonly #listeners = new Set<() => void>();
  readonly #observers: readonly (readonly [
    Y.Map<unknown>,
    (events: CardEvent[], of: Y.Transaction) => void,
  ])[];
  readonly #hearLesson = (event: Y.YTextEvent, { local, origin }: Y.Transaction): void => {
    if (!local || !isRecorded(origin)) return;
    this.#writers.addOwn(this.#doc.clientID);
    this.#recording.push(recordText(event));
  };
  readonly #ended = (transaction: Y.Transaction): void => this.#end(transaction);

  /** Records the commands that run on this document from now on. */
  constructor(doc: Y.Doc, { now = () => toInstant(Date.now()) }: { readonly now?: () => Instant } = {}) {
    this.#doc = doc;
    this.#now = now;
    this.#observers = cardKinds.map((kind) => {
      const root = doc.getMap(roots[kind]);
      const observer = (events: CardEvent[], { local, origin }: Y.Transaction): void => {
        if (!local || !isRecorded(origin)) return;
        this.#writers.addOwn(doc.clientID);
        for (const event of events)
          this.#recording.push(...recordInverses(kind, event, origin, this.#writers));
      };
      root.observeDeep(observer);
      return [root, observer] as const;
    });
    doc.getText(lessonRoot).observe(this.#hearLesson);
    doc.on('afterTransaction', this.#ended);
  }

  /** The verb that `undo` would take back; null when there is none. */
  get nextUndo(): string | null {
    return this.#undo.at(-1)?.verb ?? null;
  }

  /** The verb that `redo` would do again; null when there is none. */
  get nextRedo(): string | null {
    return this.#redo.at(-1)?.verb ?? null;
  }

  /** Takes the last command back. */
  undo(): Accepted<Undone> | UndoRefusal {
    return this.#take(this.#undo, this.#redo);
  }

  /** Does again what was taken back last; gone as soon as another command has run. */
  redo(): Accepted<Undone> | UndoRefusal {
    return this.#take(this.#redo, this.#undo);
  }

  /** Calls `listener` whenever `nextUndo` or `nextRedo` may have changed; answers what ends it. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  destroy(): void {
    for (const [root, observer] of this.#observers) root.unobserveDeep(observer);
    this.#doc.getText(lessonRoot).unobserve(this.#hearLesson);
    this.#doc.off('afterTransaction', this.#ended);
    this.#listeners.clear();
  }

  #end({ local, origin }: Y.Transaction): void {
    if (!local || !isRecorded(origin) || this.#recording.length === 0) return;
    this.#undo.push({ verb: origin.verb, by: origin.by, inverses: this.#recording });
    if (this.#undo.length > mostSteps) this.#undo.shift();
    this.#recording = [];
    this.#redo.length = 0;
    this.#tell();
  }

  #take(from: Step[], to: Step[]): Accepted<Undone> | UndoRefusal {
    const step = from.pop();
    if (step === undefined) return { ...refuse('not-found'), clientId: null, verb: null };
    const { verb, by, inverses } = step;
    this.#writers.addOwn(this.#doc.clientID);
    const context: InverseContext = { doc: this.#doc, writers: this.#writers, by, now: this.#now() };
    const standing: Inverse[] = [];
    for (const inverse of inverses) {
      const objection = objectionTo(inverse, context);
      if (objection === undefined) standing.push(inverse);
      else if (inverse.type !== 'value' || !inverse.spare) {
        this.#tell();
        return { ...refuse('changed-by-other'), clientId: objection.clientId, verb };
      }
    }
    // backwards, so that one thing written twice ends as it began
    const backwards = standing.toReversed();
    const again = this.#doc.transact(
      () => backwards.map((inverse) => applyInverse(inverse, context)),
      new UndoOrigin(verb, by),
    );
    to.push({ verb, by, inverses: again });
    this.#tell();
    return accept({ verb });
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

function isRecorded(origin: unknown): origin is CommandOrigin {
  return origin instanceof CommandOrigin && !(origin instanceof UndoOrigin);
}
