import { addGoal } from '@verbeterbord/shared/board/commands/add-goal.ts';
import { initialiseBoard } from '@verbeterbord/shared/board/initialise.ts';
import { snapshot } from '@verbeterbord/shared/board/read.ts';
import type { Result } from '@verbeterbord/shared/errors.ts';
import { asId, newId, type BoardId, type PersonId } from '@verbeterbord/shared/ids.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { LoadedBoard } from '../storage/boards/board-log.ts';
import type { ServerEdit } from './board-document.ts';
import type { Effect } from './effects.ts';
import { defaultLimits } from './limits.ts';
import { Room } from './room.ts';
import { Session } from './session.ts';

const board = asId<BoardId>('jeugd');

function stored(): LoadedBoard {
  const doc = new Y.Doc();
  initialiseBoard(doc, { board });
  const updates = [{ seq: 1, bytes: Y.encodeStateAsUpdate(doc) }];
  return { board, epoch: 1, snapshot: null, snapshotSeq: 0, updates, clients: new Map() };
}

function openRoom(): Room {
  const room = new Room(board, defaultLimits, () => 0, 0);
  room.loaded(stored(), 0);
  return room;
}

function newSession(name: string): Session {
  const person = { id: asId<PersonId>(name), name, initials: name };
  return new Session(
    { person, canEdit: true, isSomebody: true, wantsSaved: false, epoch: null },
    defaultLimits,
    0,
  );
}

const goalEdit = (title: string): ServerEdit => ({
  from: 'server',
  person: null,
  told: true,
  run: (doc) => addGoal(doc, { title }, { by: null, now: toInstant(0), newId }),
});
const bug: ServerEdit = {
  from: 'server',
  person: null,
  told: true,
  run: (doc) => {
    doc.getMap('goals').set('half', new Y.Map());
    throw new Error('a bug in a command');
  },
};

const doing = (effects: readonly Effect[], what: Effect['do']): readonly Effect[] =>
  effects.filter((effect) => effect.do === what);
const settle = (effects: readonly Effect[]): void => {
  for (const effect of effects) if (effect.do === 'settle') effect.settle();
};

test('a room is loading until it is loaded, and handles no frame before', () => {
  const room = new Room(board, defaultLimits, () => 0, 0);
  expect(room.state).toBe('loading');
  const session = newSession('anna');
  expect(room.join(session, 0)).toEqual([]);
  expect(room.receive(session, Uint8Array.of(9), 0)).toEqual([]);
  expect(doing(room.loaded(stored(), 0), 'listen')).toHaveLength(1);
  expect(room.state).toBe('open');
});

test('an unknown board and one that cannot be read fail, and are never an empty board', () => {
  for (const [loaded, reason] of [
    [null, 'gone'],
    [{ ...stored(), updates: [] }, 'busy'],
    [{ ...stored(), updates: [{ seq: 1, bytes: Uint8Array.of(1, 2, 3) }] }, 'busy'],
  ] as const) {
    const room = new Room(board, defaultLimits, () => 0, 0);
    room.join(newSession('anna'), 0);
    const effects = room.loaded(loaded, 0);
    expect(doing(effects, 'close')).toMatchObject([{ reason }]);
    expect(doing(effects, 'drop')).toHaveLength(1);
    expect(room.state).toBe('failed');
  }
});

test('the next batch gathers while one is under way', () => {
  const room = openRoom();
  const results: Result<unknown>[] = [];
  room.edit(goalEdit('een'), (result) => results.push(result));
  expect(room.dueAt()).not.toBeNull();
  expect(room.take(0).batch).not.toBeNull();
  room.edit(goalEdit('twee'), (result) => results.push(result));
  expect([room.dueAt(), results.length]).toEqual([null, 0]);
  settle(room.committed(2, 1));
  expect([room.dueAt(), results.length]).toEqual([defaultLimits.frameEvery.least, 1]);
});

test('more edits than go together are taken in turns, in their order, and none is left behind', () => {
  const room = new Room(board, { ...defaultLimits, batch: 2 }, () => 0, 0);
  room.loaded(stored(), 0);
  const settled: string[] = [];
  for (const title of ['een', 'twee', 'drie', 'vier', 'vijf'])
    room.edit(goalEdit(title), ({ ok }) => settled.push(`${title} ${ok}`));
  const counts = [2, 3, 4].map((seq) => {
    expect(room.take(seq * 100).batch).not.toBeNull();
    const effects = room.committed(seq, seq * 100);
    settle(effects);
    return [settled.length, doing(effects, 'gathered').length];
  });
  expect(counts).toEqual([
    [2, 1],
    [4, 1],
    [5, 0],
  ]);
  expect(settled).toEqual(['een true', 'twee true', 'drie true', 'vier true', 'vijf true']);
});

test('an edit that breaks the document costs its own author only', () => {
  const room = openRoom();
  const results: [string, boolean][] = [];
  room.edit(goalEdit('voor'), ({ ok }) => results.push(['voor', ok]));
  room.edit(bug, ({ ok }) => results.push(['bug', ok]));
  room.edit(goalEdit('na'), ({ ok }) => results.push(['na', ok]));
  const { batch, effects } = room.take(0);
  expect([batch, doing(effects, 'load').length, room.state]).toEqual([null, 1, 'loading']);
  // one by one, after what is on disk was read again
  const disk = stored();
  let log = disk;
  room.loaded(log, 0);
  for (let seq = 2; results.length < 3; seq += 1) {
    const taken = room.take(0);
    settle(taken.effects);
    if (taken.batch === null) {
      room.loaded(log, 0);
      continue;
    }
    log = { ...disk, updates: log.updates.concat({ seq, bytes: taken.batch.update.bytes }) };
    settle(room.committed(seq, 0));
  }
  expect(results).toEqual([
    ['voor', true],
    ['bug', false],
    ['na', true],
  ]);
  let goals: string[] = [];
  settle(room.read((doc) => (goals = doc.ok ? snapshot(doc.value).goals.map(({ title }) => title) : [])));
  expect(goals.toSorted()).toEqual(['na', 'voor']);
});

test('a batch that could not be written closes everybody, answers busy, and forgets the document', () => {
  const room = openRoom();
  const session = newSession('anna');
  room.join(session, 0);
  const results: Result<unknown>[] = [];
  room.edit(goalEdit('een'), (result) => results.push(result));
  room.take(0);
  const effects = room.storageFailed('append', new Error('no space'));
  settle(effects);
  expect(results).toEqual([{ ok: false, code: 'busy' }]);
  expect(doing(effects, 'close')).toMatchObject([{ reason: 'busy' }]);
  expect([...doing(effects, 'broadcast'), ...doing(effects, 'send')]).toEqual([]);
  expect(room.state).toBe('failed');
});

test('the last who leaves makes the room write a snapshot, and only then it is dropped', () => {
  const room = openRoom();
  const session = newSession('anna');
  room.join(session, 0);
  room.leave(session, 0);
  const effects = room.tick(defaultLimits.linger);
  expect(doing(effects, 'snapshot')).toHaveLength(1);
  expect([room.state, doing(effects, 'drop').length]).toEqual(['closing', 0]);
  expect(doing(room.snapshotEnded(null, 3_000), 'drop')).toHaveLength(1);
});

test('who comes back while the room closes finds it open', () => {
  const room = openRoom();
  room.tick(defaultLimits.linger);
  expect(room.state).toBe('closing');
  room.join(newSession('anna'), 2_100);
  expect(room.state).toBe('open');
  expect(doing(room.snapshotEnded(null, 3_000), 'drop')).toEqual([]);
});

test('a board that merging broke is mended a moment after it was opened', () => {
  const doc = new Y.Doc();
  initialiseBoard(doc, { board });
  doc.getMap('goals').set('goal-1', new Y.Map());
  const room = new Room(board, defaultLimits, () => 0, 0);
  room.join(newSession('anna'), 0);
  const effects = room.loaded({ ...stored(), updates: [{ seq: 1, bytes: Y.encodeStateAsUpdate(doc) }] }, 0);
  expect(doing(effects, 'listen')).toHaveLength(1);
  expect(doing(effects, 'wake')).toContainEqual({ do: 'wake', at: defaultLimits.mendEvery });
  room.tick(defaultLimits.mendEvery);
  const { batch } = room.take(defaultLimits.mendEvery);
  expect([batch?.update.person, batch?.changes]).toEqual([null, []]);
});

/** A room in which somebody edited and that everybody has left. */
function leftRoom(limits = defaultLimits): Room {
  const room = new Room(board, limits, () => 0, 0);
  room.loaded(stored(), 0);
  room.edit(goalEdit('een'), () => undefined);
  room.take(0);
  settle(room.committed(2, 0));
  return room;
}
const eager = { ...defaultLimits, tidy: { ...defaultLimits.tidy, clients: 1, times: 0, least: -1e9 } };

test('a room that was edited asks what may leave before it goes, and writes a snapshot when nothing does', () => {
  const room = leftRoom();
  expect(doing(room.tick(defaultLimits.linger), 'departures')).toHaveLength(1);
  const effects = room.departuresKnown([], 2_000);
  expect([doing(effects, 'replace').length, doing(effects, 'snapshot').length]).toEqual([0, 1]);
  expect(doing(room.snapshotEnded(null, 2_001), 'drop')).toHaveLength(1);
});

test('who comes while it asks finds the board as it was, and it is looked at again when they have left', () => {
  const room = leftRoom(eager);
  room.tick(defaultLimits.linger);
  const session = newSession('anna');
  expect(doing(room.join(session, 2_001), 'listen')).toHaveLength(1);
  expect(doing(room.departuresKnown([], 2_002), 'replace')).toEqual([]);
  expect(room.state).toBe('open');
  room.leave(session, 3_000);
  expect(doing(room.tick(3_000 + defaultLimits.linger), 'departures')).toHaveLength(1);
});

test('while a document is replaced nobody is let in and nothing is read, and after it everybody who waited is', () => {
  const room = leftRoom(eager);
  room.tick(defaultLimits.linger);
  expect(doing(room.departuresKnown([], 2_000), 'replace')).toHaveLength(1);
  const results: Result<unknown>[] = [];
  expect(doing(room.join(newSession('anna'), 2_001), 'listen')).toEqual([]);
  room.edit(goalEdit('twee'), (result) => results.push(result));
  expect([room.state, room.dueAt()]).toEqual(['rebuilding', null]);
  const effects = room.replaced({ ok: true, seq: 9, cards: [] });
  expect([doing(effects, 'load').length, doing(effects, 'changed')]).toEqual([
    1,
    [{ do: 'changed', seq: 9, cards: [] }],
  ]);
  expect(doing(room.loaded({ ...stored(), epoch: 2 }, 2_002), 'listen')).toHaveLength(1);
  expect(room.dueAt()).not.toBeNull();
});

test('with nobody waiting the room goes when its document was replaced, or could not be', () => {
  for (const result of [
    { ok: true, seq: 9, cards: [] },
    { ok: false, error: new Error('no space') },
  ] as const) {
    const room = leftRoom(eager);
    room.tick(defaultLimits.linger);
    room.departuresKnown([], 2_000);
    expect(doing(room.replaced(result), 'drop')).toHaveLength(1);
  }
});
