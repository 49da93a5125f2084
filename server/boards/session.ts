import type { PersonId } from '@verbeterbord/shared/ids.ts';
import type { CloseReason } from '@verbeterbord/shared/sync/close-codes.ts';
import type { Limits } from './limits.ts';
import { TokenBucket } from './token-bucket.ts';

/** Who a socket belongs to: worked out before the socket was let in. */
export interface Visitor {
  readonly person: { readonly id: PersonId; readonly name: string; readonly initials: string };
  readonly canEdit: boolean;
  /** Whether it sees who is there and is seen by them: a screen on the wall is nobody. */
  readonly isSomebody: boolean;
  /** Whether it asked for `saved` frames. */
  readonly wantsSaved: boolean;
  /** Generation of the document that its local copy comes from; null without a local copy. */
  readonly epoch: number | null;
}

export type SessionState =
  /** The board is being loaded; nothing is read from the socket. */
  | { readonly name: 'waiting' }
  /** It was told what we have, and must now say what it has. */
  | { readonly name: 'greeted'; readonly until: number }
  /** It has the board and gets every update. */
  | { readonly name: 'synced' }
  /** Something it sent was refused: nothing more is read, and it's closed when what came before is on disk. */
  | { readonly name: 'refused'; readonly reason: CloseReason; readonly why: string }
  | { readonly name: 'closed' };

/** One socket in one room, as the room sees it. The socket itself is the hub's. */
export class Session {
  readonly visitor: Visitor;
  state: SessionState = { name: 'waiting' };
  /** Frames that came while it is being looked at whether this person may still be here; null when nobody looks. */
  held: Uint8Array[] | null = null;
  /** Frames with document content: how many of the first ones are on disk. */
  saved = 0;
  /** The Yjs client id that it is present as; null until it said so. */
  presentAs: number | null = null;
  readonly messages: TokenBucket;
  readonly bytes: TokenBucket;
  readonly presence: TokenBucket;
  readonly step1Answers: TokenBucket;
  readonly cpu: TokenBucket;
  readonly backlogStructs: TokenBucket;

  constructor(visitor: Visitor, limits: Limits, now: number) {
    this.visitor = visitor;
    this.messages = new TokenBucket(limits.messages, now);
    this.bytes = new TokenBucket(limits.bytes, now);
    this.presence = new TokenBucket(limits.presence, now);
    this.step1Answers = new TokenBucket(limits.step1Answers, now);
    this.cpu = new TokenBucket(limits.cpu, now);
    this.backlogStructs = new TokenBucket(limits.backlogStructs, now);
  }

  /** Whether there is room to keep a frame until it's clear that this person may stay. */
  holds(bytes: Uint8Array, limits: Limits): boolean {
    const held = this.held ?? [];
    const size = held.reduce((sum, frame) => sum + frame.length, bytes.length);
    return held.length < limits.messages.burst && size <= limits.bytes.burst;
  }

  /** Whether its frames still count. */
  get isHeard(): boolean {
    return this.state.name === 'greeted' || this.state.name === 'synced';
  }
}
