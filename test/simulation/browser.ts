import type { Connection } from '@verbeterbord/server/boards/connection.ts';
import type { Hub } from '@verbeterbord/server/boards/hub.ts';
import { readMeta } from '@verbeterbord/shared/board/read.ts';
import { asId, type BoardId, type PersonId } from '@verbeterbord/shared/ids.ts';
import { closeCodes, isFinal, type CloseReason } from '@verbeterbord/shared/sync/close-codes.ts';
import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import { Replica, remote, type World } from '../convergence/replica.ts';
import { frameMaker } from '../support/frame-maker.ts';
import type { ObservedLog } from './observed-log.ts';

/** A person's browser in the simulation: a document, and a network that delivers when it's told to. */
export class Browser {
  readonly replica: Replica;
  /** Promises that were broken towards it. */
  readonly broken: string[] = [];
  /** Codes after which it would stay away: an honest browser must never get one. */
  readonly turnedAway: CloseReason[] = [];
  /** Its copy is of a former generation: it must bring its edits another way and begin anew. */
  isOutdated = false;
  readonly #hub: Hub;
  readonly #board: BoardId;
  readonly #log: ObservedLog;
  #isOpen = false;
  /** The server reads from the socket. */
  #isRead = false;
  #link: { receive(bytes: Uint8Array): void; leave(): void } | null = null;
  #toServer: Uint8Array[] = [];
  #fromServer: Uint8Array[] = [];
  /** Frames with content on this connection, as they were sent. */
  #sent: Uint8Array[] = [];

  constructor(index: number, world: World, first: Uint8Array, hub: Hub, board: BoardId, log: ObservedLog) {
    this.#hub = hub;
    this.#board = board;
    this.#log = log;
    this.replica = new Replica(index, world, first, (_from, update) => this.#edited(update));
  }

  get isConnected(): boolean {
    return this.#isOpen;
  }

  get isIdle(): boolean {
    return this.#toServer.length === 0 && this.#fromServer.length === 0;
  }

  /** Frames that the network hasn't delivered yet, both ways. */
  get waiting(): number {
    return this.#toServer.length + this.#fromServer.length;
  }

  connect(): void {
    if (this.#isOpen || this.isOutdated) return;
    this.#isOpen = true;
    this.#isRead = false;
    this.#toServer = [];
    this.#fromServer = [];
    this.#sent = [];
    const name = `p${this.replica.index}`;
    const person = { id: asId<PersonId>(name), name, initials: name };
    // an empty document is a copy of nothing
    const { board, epoch } = readMeta(this.replica.doc);
    const visitor = {
      person,
      canEdit: true,
      isSomebody: true,
      wantsSaved: true,
      epoch: board === null ? null : epoch,
    };
    const connection: Connection = {
      write: (frame) => this.#written(payloadOf(frame)),
      listen: () => {
        this.#isRead = true;
      },
      close: (reason) => this.#closed(reason),
    };
    const link = this.#hub.connect(this.#board, visitor, connection);
    if (!this.#isOpen) {
      // refused at once
      link.leave();
      return;
    }
    this.#link = link;
    this.#send(frameMaker.step1(this.replica.doc));
  }

  disconnect(): void {
    const link = this.#link;
    this.#isOpen = false;
    this.#link = null;
    link?.leave();
  }

  /** The network takes the first frame that waits to the server. */
  carryUp(): void {
    const frame = this.#isRead ? this.#toServer.shift() : undefined;
    if (frame !== undefined) this.#link?.receive(frame);
  }

  /** The network brings the first frame that waits. */
  carryDown(): void {
    const frame = this.#fromServer.shift();
    if (frame === undefined) return;
    const decoder = decoding.createDecoder(frame);
    if (decoding.readVarUint(decoder) !== 0) return;
    const step = decoding.readVarUint(decoder);
    const payload = decoding.readVarUint8Array(decoder);
    if (step === 0) this.#sendContent(1, Y.encodeStateAsUpdate(this.replica.doc, payload));
    else Y.applyUpdate(this.replica.doc, payload, remote);
  }

  #edited(update: Uint8Array): void {
    if (this.#isOpen) this.#sendContent(2, update);
  }

  #sendContent(step: 1 | 2, update: Uint8Array): void {
    this.#sent.push(update);
    this.#send(step === 1 ? frameMaker.step2(update) : frameMaker.update(update));
  }

  #send(frame: Uint8Array): void {
    this.#toServer.push(frame);
  }

  /** The server wrote this to the socket: from now on it has been told. */
  #written(frame: Uint8Array): void {
    const decoder = decoding.createDecoder(frame);
    const type = decoding.readVarUint(decoder);
    if (type === 100) {
      const count = decoding.readVarUint(decoder);
      for (const update of this.#sent.slice(0, count))
        if (!this.#log.holds(update)) this.broken.push('confirmed, but not on disk');
      if (count > this.#sent.length) this.broken.push('confirmed more than was sent');
    } else if (type === 0 && decoding.readVarUint(decoder) !== 0) {
      if (!this.#log.holds(decoding.readVarUint8Array(decoder))) this.broken.push('told, but not on disk');
    }
    if (this.#isOpen) this.#fromServer.push(frame);
  }

  /** Begins with the board's document as it is now. */
  restart(): void {
    this.isOutdated = false;
    this.replica.restart();
  }

  #closed(reason: CloseReason): void {
    if (reason === 'otherEpoch') this.isOutdated = true;
    else if (isFinal(closeCodes[reason])) this.turnedAway.push(reason);
    this.disconnect();
  }
}

/** What is in a WebSocket frame of the server. */
function payloadOf(frame: Uint8Array): Uint8Array {
  const length = frame[1] ?? 0;
  return frame.slice(length === 126 ? 4 : length === 127 ? 10 : 2);
}
