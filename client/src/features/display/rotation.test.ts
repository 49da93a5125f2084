import { asId, type BoardId } from '@verbeterbord/shared/ids.ts';
import { expect, test } from 'vitest';
import { nothingShown, turn, type Rotation, type RotationEvent } from './rotation.ts';

const [a, b, c] = ['a', 'b', 'c'].map((id) => asId<BoardId>(id)) as [BoardId, BoardId, BoardId];
const after = (...events: readonly RotationEvent[]): Rotation => events.reduce(turn, nothingShown);
const of = (...boards: readonly BoardId[]): RotationEvent => ({ kind: 'boards', boards });
const through: RotationEvent = { kind: 'through' };

test('the first board is shown, and the next one comes when it has been through', () => {
  expect(after(of(a, b))).toMatchObject({ shown: a, coming: null });
  expect(after(of(a, b), through)).toMatchObject({ shown: a, coming: b });
  expect(after(of(a, b), through, { kind: 'ready', board: b })).toMatchObject({
    shown: b,
    coming: null,
    leaving: a,
  });
  expect(
    after(of(a, b), through, { kind: 'ready', board: b }, { kind: 'left', board: a }).leaving,
  ).toBeNull();
});

test('after the last board comes the first, and one board stays where it is', () => {
  expect(after(of(a, b), through, { kind: 'ready', board: b }, through).coming).toBe(a);
  expect(after(of(a), through)).toMatchObject({ shown: a, coming: null });
});

test('a board that can’t be shown is passed over, and what people see stays until another is ready', () => {
  expect(after(of(a, b, c), through, { kind: 'failed', board: b })).toMatchObject({ shown: a, coming: c });
  expect(
    after(of(a, b, c), through, { kind: 'failed', board: b }, { kind: 'failed', board: c }),
  ).toMatchObject({ shown: a, coming: null });
});

test('when the shown one fails the next comes, and alone it is opened anew', () => {
  expect(after(of(a, b), { kind: 'failed', board: a })).toMatchObject({ shown: a, coming: b });
  expect(after(of(a), { kind: 'failed', board: a })).toMatchObject({ shown: a, coming: null, attempt: 1 });
});

test('a board that was taken off the screen goes, whatever part it had', () => {
  expect(after(of(a, b), of(b))).toMatchObject({ shown: b, coming: null });
  expect(after(of(a, b), through, of(a))).toMatchObject({ shown: a, coming: null });
  expect(after(of(a, b), through, of(b))).toMatchObject({ shown: b, coming: null });
  expect(after(of(a), of())).toMatchObject({ shown: null, coming: null });
});
