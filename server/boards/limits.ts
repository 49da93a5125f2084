/**
 * Every bound of the board sockets in one place. Bytes and milliseconds, unless the name says otherwise.
 * The bench and tests may hand the hub other numbers; people get these.
 */
export const defaultLimits = {
  /** Largest sync update frame. */
  update: 64 * 1024,
  /** Largest sync step 2 frame: an offline backlog. Also what a socket may send at once. */
  step2: 1024 * 1024,
  /** Largest sync step 1 frame: a state vector of some 5,000 client ids. */
  step1: 64 * 1024,
  awareness: 4 * 1024,
  /** Structs that an update may carry; larger ones draw on `backlogStructs`. */
  structs: 300,
  /** Structs in large frames: a backlog at first, then as many per second as the second number. */
  backlogStructs: { burst: 20_000, perSecond: 100 },
  messages: { burst: 250, perSecond: 50 },
  bytes: { burst: 2 * 1024 * 1024, perSecond: 256 * 1024 },
  /** Changes of one's own presence; more are dropped, not punished. */
  presence: { burst: 20, perSecond: 10 },
  /** Answers to sync step 1, each of them possibly the whole board. */
  step1Answers: { burst: 4, perSecond: 1 / 30 },
  /** Milliseconds of our processor that a socket may use. */
  cpu: { burst: 100, perSecond: 20 },
  socketsPerPerson: 10,
  socketsPerBoard: 200,
  /** From an opened socket and a loaded board to the first sync step 1. */
  greeting: 5_000,
  ping: 25_000,
  /** From the close frame of somebody whose access ended to cutting off whoever doesn't answer it. */
  farewell: 500,
  /** More than this waiting for a slow reader: no presence for it any more. */
  slowReader: 1024 * 1024,
  /** More than this waiting: closed, to sync anew when it can. */
  stuckReader: 4 * 1024 * 1024,
  /** Content waiting for the disk in one room; who sends more is asked to come back. */
  gathered: 16 * 1024 * 1024,
  /** Edits in one batch of a room, some 15 ms of work: in overload a larger one would stop all other boards. */
  batch: 2_000,
  /**
   * At most one frame per board in this time, the first after a pause at once. A write to a socket is what costs most, so
   * a board with many people gathers a little longer: 16 ms up to 16 sockets, 50 ms from 50.
   */
  frameEvery: { least: 16, perSocket: 1, most: 50 },
  /** So long after an edit the board is looked at for what merging may have broken. */
  mendEvery: 1_000,
  presenceEvery: 100,
  /**
   * At most one commit in this time, over all boards, the first after a pause at once: with many boards a commit is what costs most,
   * so the more of them the last one wrote, the longer the next gathers: 25 ms up to 12 boards, 50 ms from 25.
   */
  commitEvery: { least: 25, perBoard: 5, most: 50 },
  /** How long a room without sockets stays, for who comes back at once. */
  linger: 2_000,
  /** Rows in the log after which a busy room writes a snapshot, when the last one is older than `snapshotEvery`. */
  snapshotRows: 2_000,
  snapshotEvery: 60_000,
  /**
   * A document is built anew when who joins gets so many times what is on the board, and at least so many bytes more. Below that
   * number of client ids it isn't looked at: it can't be old. While people are on it only in the night, and not when anybody
   * edited in the last `quiet` milliseconds.
   */
  tidy: { times: 1.2, least: 2_048, clients: 16, quiet: 10 * 60_000 },
};

export type Limits = typeof defaultLimits;

/** Milliseconds between two commits, when the last one wrote so many boards. */
export function commitEvery({ commitEvery: { least, perBoard, most } }: Limits, boards: number): number {
  return Math.min(most, Math.max(least, boards * perBoard));
}

/** Milliseconds between two frames of a board with so many sockets. */
export function frameEvery({ frameEvery: { least, perSocket, most } }: Limits, sockets: number): number {
  return Math.min(most, Math.max(least, sockets * perSocket));
}
