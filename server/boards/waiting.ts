import { accept, type RefusalCode, refuse, type Result } from '@verbeterbord/shared/errors.ts';
import type * as Y from 'yjs';
import type { Effect } from './effects.ts';
import type { Session } from './session.ts';

/** Hears the document as it is on disk, or why it can't be had. */
export type Reader = (doc: Result<Y.Doc>) => void;

/** A client's sync step 1. */
export interface Question {
  readonly session: Session;
  readonly vector: Uint8Array;
}

/** Who waits until the document is as on disk again: while it loads, and while a batch is under way. */
export class Waiting {
  #questions: Question[] = [];
  #readers: Reader[] = [];

  get hasReaders(): boolean {
    return this.#readers.length > 0;
  }

  ask(question: Question): void {
    this.#questions.push(question);
  }

  read(reader: Reader): void {
    this.#readers.push(reader);
  }

  forget(session: Session): void {
    this.#questions = this.#questions.filter((question) => question.session !== session);
  }

  takeQuestions(): readonly Question[] {
    const questions = this.#questions.filter(({ session }) => session.isHeard);
    this.#questions = [];
    return questions;
  }

  serveReaders(doc: Y.Doc): Effect[] {
    return this.#settle(accept(doc));
  }

  drop(code: RefusalCode): Effect[] {
    this.#questions = [];
    return this.#settle(refuse(code));
  }

  #settle(doc: Result<Y.Doc>): Effect[] {
    const readers = this.#readers;
    this.#readers = [];
    return readers.map((reader) => ({ do: 'settle', settle: () => reader(doc) }));
  }
}
