import { expect, test } from 'vitest';
import { foldChanges } from './fold-changes.ts';

const line = (key: number, at: string, sentence: string) => ({ key, at, sentence });
const day = (at: string) => at.slice(0, 10);

test('an afternoon of writing in the notes is one line, at its last moment', () => {
  const folded = foldChanges(
    [
      line(4, '2026-11-21T10:00', 'Aylin schreef in de notities'),
      line(3, '2026-11-21T09:00', 'Aylin schreef in de notities'),
      line(2, '2026-11-20T09:00', 'Aylin schreef in de notities'),
      line(1, '2026-11-20T08:00', 'Aylin maakte deze kaart'),
    ],
    day,
  );
  expect(folded.map((each) => each.key)).toEqual([4, 2, 1]);
});

test('something else in between keeps both', () => {
  const lines = [line(3, '2026-11-21', 'a'), line(2, '2026-11-21', 'b'), line(1, '2026-11-21', 'a')];
  expect(foldChanges(lines, day)).toEqual(lines);
});
