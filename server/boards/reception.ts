import type { CloseReason } from '@verbeterbord/shared/sync/close-codes.ts';
import type { IncomingUpdate } from './board-document.ts';
import { readFrame } from './frames.ts';
import type { Limits } from './limits.ts';
import type { Session } from './session.ts';

/** What a frame asks of the room, after everything that can be judged without the document. */
export type Received =
  | { readonly is: 'refused'; readonly reason: CloseReason; readonly why: string }
  | { readonly is: 'question'; readonly vector: Uint8Array }
  | { readonly is: 'edit'; readonly edit: IncomingUpdate }
  | { readonly is: 'presence'; readonly entries: Uint8Array }
  | { readonly is: 'query' }
  | { readonly is: 'nothing' };

/** Sizes, rates and rights of frames. */
export class Reception {
  readonly #limits: Limits;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  receive(session: Session, bytes: Uint8Array, now: number): Received {
    if (!session.messages.take(1, now) || !session.bytes.take(bytes.length, now))
      return { is: 'refused', reason: 'tooMuch', why: 'too many messages' };
    const frame = readFrame(bytes);
    switch (frame.type) {
      case 'unreadable':
        return { is: 'refused', reason: 'malformed', why: 'not a frame of the protocol' };
      case 'step1':
        if (frame.vector.length > this.#limits.step1) return tooLarge;
        if (!session.step1Answers.take(1, now))
          return { is: 'refused', reason: 'tooMuch', why: 'asks for the board too often' };
        return { is: 'question', vector: frame.vector };
      case 'step2':
        return this.#content(session, frame.update, this.#limits.step2, true);
      case 'update':
        return this.#content(session, frame.update, this.#limits.update, false);
      case 'awareness':
        if (frame.entries.length > this.#limits.awareness) return tooLarge;
        if (session.visitor.isSomebody) return { is: 'presence', entries: frame.entries };
        // a client says now and then that it is there, and takes the line for dead when it hears nothing for half a minute
        return session.presence.take(1, now) ? { is: 'query' } : { is: 'nothing' };
      case 'queryAwareness':
        return session.presence.take(1, now) ? { is: 'query' } : { is: 'nothing' };
      default:
        return frame satisfies never;
    }
  }

  #content(session: Session, bytes: Uint8Array, limit: number, isAnswer: boolean): Received {
    if (!session.visitor.canEdit) {
      // an answer to a question of ours without structs brings nothing; anything else isn't even decoded [G6]
      return isAnswer && bytes[0] === 0
        ? { is: 'nothing' }
        : { is: 'refused', reason: 'notAllowed', why: 'may only look' };
    }
    if (bytes.length > limit) return tooLarge;
    const edit: IncomingUpdate = {
      from: 'client',
      bytes,
      person: session.visitor.person.id,
      author: session,
      allowsStructs: (count, now) => count <= this.#limits.structs || session.backlogStructs.take(count, now),
    };
    return { is: 'edit', edit };
  }
}

const tooLarge = { is: 'refused', reason: 'tooLarge', why: 'a frame that is too large' } as const;
