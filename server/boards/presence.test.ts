import { asId, type PersonId } from '@verbeterbord/shared/ids.ts';
import * as decoding from 'lib0/decoding';
import { describe, expect, test } from 'vitest';
import type { Effect } from './effects.ts';
import { frames } from './frames.ts';
import { defaultLimits } from './limits.ts';
import { PresenceBoard } from './presence.ts';
import { Session } from './session.ts';

const empty = { holding: null, open: null };

function visitor(name: string, isSomebody = true): Session {
  const person = { id: asId<PersonId>(name), name, initials: name.slice(0, 2) };
  return new Session({ person, canEdit: true, isSomebody, wantsSaved: false, epoch: null }, defaultLimits, 0);
}

function openPresence(owners: Readonly<Record<number, string>> = {}) {
  const board = new PresenceBoard(defaultLimits, (client) => {
    const owner = owners[client];
    return owner === undefined ? undefined : asId<PersonId>(owner);
  });
  const says = (session: Session, client: number, clock: number, state: unknown, now = 0): string =>
    board.receive(session, payload([{ client, clock, state: JSON.stringify(state) }]), now);
  return { board, says };
}

/** The frames that a newcomer gets. */
const framesFor = (board: PresenceBoard, session = visitor('zoe')): Uint8Array[] =>
  board.tell(session).flatMap((effect) => (effect.do === 'send' ? [effect.bytes] : []));

/** The entries without what a frame has around them. */
function payload(entries: Parameters<typeof frames.awareness>[0]): Uint8Array {
  const decoder = decoding.createDecoder(frames.awareness(entries));
  decoding.readVarUint(decoder);
  return decoding.readVarUint8Array(decoder);
}

interface Told {
  readonly client: number;
  readonly clock: number;
  readonly state: unknown;
}

function entriesOf(frame: Uint8Array): Told[] {
  const outer = decoding.createDecoder(frame);
  decoding.readVarUint(outer);
  const decoder = decoding.createDecoder(decoding.readVarUint8Array(outer));
  return Array.from({ length: decoding.readVarUint(decoder) }, () => ({
    client: decoding.readVarUint(decoder),
    clock: decoding.readVarUint(decoder),
    state: JSON.parse(decoding.readVarString(decoder)) as unknown,
  }));
}

const told = (effects: readonly Effect[]): Told[] =>
  effects.flatMap((effect) => (effect.do === 'broadcast' ? entriesOf(effect.bytes) : []));

describe('what others are told', () => {
  test('of what a browser says only what we know is kept, and who it is comes from us', () => {
    const { board, says } = openPresence();
    const state = { holding: 'card-1', open: 7, secret: 'x', person: { id: 'bram', name: 'Bram' } };
    expect(says(visitor('anna'), 5, 1, state)).toBe('ok');
    expect(told(board.news(0))).toEqual([
      {
        client: 5,
        clock: 1,
        state: { holding: 'card-1', open: null, person: { id: 'anna', name: 'anna', initials: 'an' } },
      },
    ]);
  });

  test('the first change goes at once, later ones together when their time has come', () => {
    const { board, says } = openPresence();
    const anna = visitor('anna');
    says(anna, 5, 1, empty);
    expect(told(board.news(1_000))).toHaveLength(1);
    says(anna, 5, 2, { holding: 'card-1', open: null }, 1_001);
    says(anna, 5, 3, { holding: 'card-2', open: null }, 1_002);
    const due = 1_000 + defaultLimits.presenceEvery;
    expect(board.news(1_002)).toEqual([{ do: 'wake', at: due }]);
    expect(told(board.news(due)).map(({ clock, state }) => [clock, (state as typeof empty).holding])).toEqual(
      [[3, 'card-2']],
    );
    expect(board.news(due + 1_000)).toEqual([]);
  });

  test('the same once more is no news', () => {
    const { board, says } = openPresence();
    const anna = visitor('anna');
    says(anna, 5, 1, empty);
    board.news(0);
    says(anna, 5, 1, empty);
    expect(board.news(10_000)).toEqual([]);
  });

  test('whoever says goodbye or loses the socket is gone for all, and comes back above the old clock', () => {
    const { board, says } = openPresence();
    const anna = visitor('anna');
    says(anna, 5, 3, empty);
    board.news(0);
    says(anna, 5, 4, null);
    expect(told(board.news(1_000))).toEqual([{ client: 5, clock: 3, state: null }]);
    says(anna, 5, 1, empty);
    expect(told(board.news(2_000)).map(({ clock }) => clock)).toEqual([4]);
    board.leave(anna);
    expect(told(board.news(3_000))).toEqual([{ client: 5, clock: 4, state: null }]);
    expect(framesFor(board)).toEqual([]);
  });

  test('whoever comes in hears of everybody, sixteen to a frame', () => {
    const { board, says } = openPresence();
    for (let client = 1; client <= 40; client += 1) says(visitor(`p${client}`), client, 1, empty);
    expect(framesFor(board).map((frame) => entriesOf(frame).length)).toEqual([16, 16, 8]);
  });
});

test('who is nobody is answered, and told of nobody', () => {
  const { board, says } = openPresence();
  says(visitor('anna'), 5, 1, empty);
  expect(framesFor(board, visitor('muur', false)).map(entriesOf)).toEqual([[]]);
});

describe('whose presence it is', () => {
  test('another person’s id is forged, whether they are here or only wrote here before', () => {
    const { says } = openPresence({ 9: 'chris' });
    says(visitor('bram'), 5, 1, empty);
    expect(says(visitor('anna'), 5, 2, empty)).toBe('forged');
    expect(says(visitor('anna'), 9, 1, empty)).toBe('forged');
    expect(says(visitor('chris'), 9, 1, empty)).toBe('ok');
  });

  test('what was told of others may be echoed, and changes nothing; more than was told is forged', () => {
    const { board, says } = openPresence();
    const [anna, bram] = [visitor('anna'), visitor('bram')];
    says(anna, 5, 4, { holding: 'card-1', open: null });
    says(bram, 6, 1, empty);
    board.news(0);
    expect(says(bram, 5, 4, { holding: 'card-9', open: null })).toBe('ok');
    expect(board.news(10_000)).toEqual([]);
    expect(says(bram, 5, 5, { holding: 'card-9', open: null })).toBe('forged');
    expect(board.news(20_000)).toEqual([]);
  });

  test('a socket is present as one id only', () => {
    const { board, says } = openPresence({ 6: 'anna' });
    const anna = visitor('anna');
    says(anna, 5, 1, empty);
    expect(says(anna, 6, 1, empty)).toBe('forged');
    expect(told(board.news(0)).map(({ client }) => client)).toEqual([5]);
  });

  test('the same browser on a new socket takes over, and the end of the old one takes nothing away', () => {
    const { board, says } = openPresence();
    const [before, after] = [visitor('anna'), visitor('anna')];
    says(before, 5, 1, empty);
    board.news(0);
    expect(says(after, 5, 2, { holding: 'card-1', open: null })).toBe('ok');
    board.leave(before);
    expect(
      told(board.news(1_000)).map(({ clock, state }) => [clock, (state as typeof empty).holding]),
    ).toEqual([[2, 'card-1']]);
    expect(framesFor(board)).toHaveLength(1);
  });
});

describe('what can’t be read, or is too much', () => {
  const entry = { client: 5, clock: 1, state: '{}' };

  test.each([
    ['nothing at all', Uint8Array.of()],
    ['fewer entries than it says', Uint8Array.of(2, ...payload([entry]).subarray(1))],
    ['bytes behind the last entry', Uint8Array.of(...payload([entry]), 0)],
    ['a state that is no JSON', payload([{ ...entry, state: '{' }])],
    ['an id beyond all numbers', payload([{ ...entry, client: 2 ** 53 }])],
    ['a clock beyond all numbers', payload([{ ...entry, clock: 2 ** 31 + 1 }])],
  ])('%s is malformed', (_what, bytes) => {
    expect(openPresence().board.receive(visitor('anna'), bytes, 0)).toBe('malformed');
  });

  test.each([['a text'], [7], [[1, 2]], [{ holding: { id: 'card-1' }, open: '../etc' }]])(
    'a state of another shape (%j) is an empty hand',
    (state) => {
      const { board, says } = openPresence();
      expect(says(visitor('anna'), 5, 1, state)).toBe('ok');
      expect(told(board.news(0))[0]?.state).toMatchObject(empty);
    },
  );

  test('who waves too much is not sent away: the rest is dropped, until there is room again', () => {
    const { board, says } = openPresence();
    const anna = visitor('anna');
    const many = defaultLimits.presence.burst + 10;
    for (let clock = 1; clock <= many; clock += 1)
      expect(says(anna, 5, clock, { holding: `card-${clock}`, open: null })).toBe('ok');
    const last = (effects: readonly Effect[]): unknown =>
      told(effects).map(({ state }) => (state as typeof empty).holding)[0];
    expect(last(board.news(0))).toBe(`card-${defaultLimits.presence.burst}`);
    says(anna, 5, many + 1, { holding: 'later', open: null }, 1_000);
    expect(last(board.news(1_000))).toBe('later');
  });
});
