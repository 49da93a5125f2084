import type { ChangeKind } from '@verbeterbord/shared/api/boards.ts';
import { asId, type PersonId } from '@verbeterbord/shared/ids.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import { expect, test } from 'vitest';
import { foldNews, type LoggedChange } from './fold-news.ts';

const noon = Date.UTC(2026, 10, 20, 12);

/** Newest first, a minute apart. */
function log(...told: readonly (readonly [ChangeKind, string | null, (string | null)?])[]): LoggedChange[] {
  return told.map(([kind, who, detail = null], index) => ({
    kind,
    person: who === null ? null : asId<PersonId>(who),
    at: toInstant(noon - index * 60_000),
    detail,
  }));
}

const short = (changes: readonly LoggedChange[]) =>
  foldNews(changes).map(({ kind, detail, people }) => `${kind} ${detail} ${people.join('+')}`);

test('a card that went three ways is where it is now, by who put it there', () => {
  const moves = log(['moved', 'sanne', 'done'], ['moved', 'joost', 'doing'], ['moved', 'daan', 'todo']);
  expect(short(moves)).toEqual(['moved done sanne']);
  expect(foldNews(moves)[0]?.at).toBe(toInstant(noon));
});

test('everybody who wrote in the notes is named once, the last first', () => {
  const written = log(['notes', 'sanne'], ['notes', 'joost'], ['notes', 'sanne'], ['notes', null]);
  expect(short(written)).toEqual(['notes null sanne+joost+']);
});

test('stuck and going on again is one thing: how it stands now', () => {
  expect(short(log(['unstuck', 'daan'], ['stuck', 'sanne']))).toEqual(['unstuck null daan']);
  expect(short(log(['stuck', 'sanne'], ['unstuck', 'daan'], ['stuck', 'daan']))).toEqual([
    'stuck null sanne+daan',
  ]);
  expect(short(log(['restored', 'daan'], ['archived', 'sanne']))).toEqual(['restored null daan']);
});

test('making a card is one piece of news with all that its maker filled in', () => {
  const made = log(
    ['moved', 'joost', 'doing'],
    ['notes', 'sanne'],
    ['due', 'joost', '2026-11-24'],
    ['owners', 'joost', 'daan'],
    ['created', 'joost'],
  );
  expect(short(made)).toEqual(['moved doing joost', 'notes null sanne', 'created null joost']);
});

test('an id in the log never reaches the screen, a day and a number do', () => {
  const details = log(
    ['owners', 'sanne', 'k3j9x'],
    ['due', 'sanne', '2026-11-24'],
    ['carried', 'sanne', '23'],
    ['comment', 'sanne', 'x1'],
    ['due', 'daan', '2026-11-25'],
  );
  expect(short(details)).toEqual([
    'owners null sanne',
    'due 2026-11-24 sanne',
    'carried 23 sanne',
    'comment null sanne',
  ]);
});
