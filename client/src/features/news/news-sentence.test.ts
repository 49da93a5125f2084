import { changeKinds } from '@verbeterbord/shared/api/boards.ts';
import { asId, type PersonId } from '@verbeterbord/shared/ids.ts';
import { expect, test } from 'vitest';
import { newsTexts } from '../../i18n/news.ts';
import { namesOf, newsSentence, type SentenceParts } from './news-sentence.ts';

const ids = (...people: readonly string[]) => people.map((person) => asId<PersonId>(person));
const names: Readonly<Record<string, string>> = { a: 'Aylin', b: 'Bram', c: 'Chris', d: 'Daan', e: 'Els' };
const parts = (language: 'nl' | 'en'): SentenceParts => ({
  words: newsTexts[language],
  nameOf: (id) => names[id],
  formatDay: (day) => `<${day}>`,
});
const nl = parts('nl');
const said = (kind: (typeof changeKinds)[number], detail: string | null = null, people = ids('a')) =>
  newsSentence('action', { kind, detail, people }, nl);

test.each(['nl', 'en'] as const)(
  'every kind of change has a sentence with a capital and a name: %s',
  (language) => {
    for (const kind of changeKinds)
      expect(newsSentence('goal', { kind, detail: null, people: ids('b') }, parts(language))).toMatch(
        /^\p{Lu}.*\bBram$/u,
      );
  },
);

test('several people are named, many are counted, and who isn’t known is somebody', () => {
  expect(namesOf(ids('a', 'b'), nl)).toBe('Aylin en Bram');
  expect(namesOf(ids('a', 'b', 'c', 'd'), nl)).toBe('Aylin, Bram, Chris en Daan');
  expect(namesOf(ids('a', 'b', 'c', 'd', 'e'), nl)).toBe('Aylin, Bram, Chris en 2 anderen');
  expect(namesOf([null, ...ids('zz')], nl)).toBe('iemand');
  expect(namesOf([], nl)).toBe('iemand');
});

test('states, days, cycles, answers and judgements are said in words', () => {
  expect(said('moved', 'done')).toBe('Op klaar gezet door Aylin');
  expect(said('due', '2026-11-24')).toBe('De dag is nu <2026-11-24>, van Aylin');
  expect(said('carried', '23', ids('a', 'b'))).toBe('Meegenomen naar ronde 23 door Aylin en Bram');
  expect(said('outcome', 'yes')).toBe('Het hielp, zegt Aylin');
  expect(said('judged', 'fragile')).toBe('Het oordeel is nu kwetsbaar, van Aylin');
  expect(newsSentence('success', { kind: 'created', detail: null, people: ids('c') }, nl)).toBe(
    'Nieuw succes, gemaakt door Chris',
  );
});

test('a detail that a newer server invents never shows up as code', () => {
  expect(said('judged', 'splendid')).toBe('Het oordeel is veranderd door Aylin');
  expect(said('moved', 'sideways')).toBe('Verplaatst door Aylin');
  expect(said('due', 'soon')).toBe('De dag is veranderd door Aylin');
});
