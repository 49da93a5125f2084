/** A local change that the server hasn't confirmed. */
interface Waiting {
  /** Changes with one key (typing in one text) count once for people. */
  readonly key: string | null;
  /** Which content frame of the present socket carries it; null when none does yet. */
  frame: number | null;
}

/**
 * Which local changes are on the server's disk: the bookkeeping behind "opgeslagen".
 *
 * The server confirms by count: "of the content frames of this socket, the first n are on disk". Every change is therefore
 * tied to the frame that carried it. A new socket starts at 0, and its first content frame (the answer to the server's
 * sync step 1) carries everything that was still waiting.
 */
export class SaveCount {
  #waiting: Waiting[] = [];
  /** Changes of an earlier visit, kept on this device: how many, carried by the first answer as well. */
  #earlier: number;
  #earlierFrame: number | null = null;
  #sent = 0;
  #answered: number | null = null;
  #confirmed = 0;
  /** The update frame just sent, until the change that it carries is told. */
  #fresh: number | null = null;

  constructor(earlier = 0) {
    this.#earlier = earlier;
  }

  /** A new socket: what was under way on the old one may be lost. */
  opened(): void {
    this.#sent = 0;
    this.#answered = null;
    this.#confirmed = 0;
    this.#fresh = null;
    this.#earlierFrame = null;
    for (const change of this.#waiting) change.frame = null;
  }

  /** The answer to the server's sync step 1 goes out, in so many frames: together they hold everything the server lacks. */
  answering(frames = 1): void {
    this.#sent += frames;
    this.#answered ??= this.#sent;
    this.#earlierFrame ??= this.#sent;
    for (const change of this.#waiting) change.frame ??= this.#sent;
  }

  /**
   * An update frame wants to go out. False: hold it back, because the server hasn't asked what we have yet and the coming
   * answer will hold this update too; sent before, it could build on something the server doesn't know.
   */
  updating(): boolean {
    if (this.#answered === null) return false;
    this.#sent += 1;
    this.#fresh = this.#sent;
    return true;
  }

  /** The document changed by our own hand; called after the provider had its chance to send. */
  changed(key: string | null): void {
    const frame = this.#fresh;
    this.#fresh = null;
    const same = key === null ? undefined : this.#waiting.find((change) => change.key === key);
    if (same === undefined) this.#waiting.push({ key, frame });
    else same.frame = frame;
  }

  /** The server has the first `count` content frames of this socket on disk. */
  confirmed(count: number): void {
    if (count <= this.#confirmed || count > this.#sent) return;
    this.#confirmed = count;
    if (this.#earlierFrame !== null && this.#earlierFrame <= count) this.#earlier = 0;
    this.#waiting = this.#waiting.filter((change) => change.frame === null || change.frame > count);
  }

  /** Everything was brought another way. */
  forget(): void {
    this.#waiting = [];
    this.#earlier = 0;
  }

  /** How many changes are not on the server's disk, as people would count them. */
  get pending(): number {
    return this.#waiting.length + this.#earlier;
  }

  /** Whether the server has confirmed everything we have, on this socket. */
  get settled(): boolean {
    return this.#answered !== null && this.#confirmed >= this.#answered && this.pending === 0;
  }
}
