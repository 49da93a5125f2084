import { expect, test } from 'vitest';
import { asId, type PersonId } from '../ids.ts';
import { MentionNames, type Mentionable } from './mention.ts';

const person = (name: string, role = '', initials = name.slice(0, 2).toUpperCase()): Mentionable => ({
  id: asId<PersonId>(
    `${name} ${role}`
      .trim()
      .toLowerCase()
      .replaceAll(/[^a-z]+/g, '-'),
  ),
  name,
  role,
  initials,
});
const ank = person('Ank');
const ankBeheer = person('Ank Beheer');
const annemarie = person('Anne Marie');
const anne = person('Anne');
const sanneJeugd = person('Sanne', 'jeugdconsulent');
const sanneWmo = person('Sanne', 'Wmo-consulent');
const zoe = person('Zoë de Wit');

const whom = (people: readonly Mentionable[], text: string): (readonly string[])[] =>
  new MentionNames(people).find(text).map((each) => each.people.toSorted());

test('a first name behind an @ calls somebody, wherever it stands and however it is capitalised', () => {
  for (const text of [
    '@Bram',
    'Vraag @bram even.',
    '(@Bram)',
    '@BRAM: kijk',
    'klaar\n@Bram!',
    '@Bram’s plan',
  ])
    expect([text, whom([person('Bram')], text)]).toEqual([text, [['bram']]]);
});

test('a longer word, an address and a loose @ call nobody', () => {
  for (const text of [
    '@Bramen',
    '@Bram-Jan',
    'x@bram.nl',
    'x@Bram',
    '@',
    '@ Bram',
    'Bram',
    '@bram_x',
    '@Brám',
  ])
    expect([text, whom([person('Bram')], text)]).toEqual([text, []]);
});

test('the longest name that stands there counts', () => {
  expect(whom([anne, annemarie], 'Hoi @Anne Marie en @Anne')).toEqual([['anne-marie'], ['anne']]);
  expect(whom([anne, annemarie], '@Anne Mariekes')).toEqual([['anne']]);
});

test('somebody who is called just that goes before who has it for a first name', () => {
  expect(whom([ank, ankBeheer], '@Ank en @Ank Beheer')).toEqual([['ank'], ['ank-beheer']]);
  expect(whom([ankBeheer], '@Ank')).toEqual([['ank-beheer']]);
});

test('two people of one name are told apart by what they do; without it both are meant', () => {
  const names = new MentionNames([sanneJeugd, sanneWmo, zoe]);
  expect(names.handleOf(sanneJeugd)).toBe('Sanne (jeugdconsulent)');
  expect(names.handleOf(zoe)).toBe('Zoë');
  expect(whom([sanneJeugd, sanneWmo], '@Sanne (Wmo-consulent) kijk')).toEqual([['sanne-wmo-consulent']]);
  expect(whom([sanneJeugd, sanneWmo], '@Sanne kijk')).toEqual([
    ['sanne-jeugdconsulent', 'sanne-wmo-consulent'],
  ]);
  const twins = [
    { ...sanneJeugd, id: asId<PersonId>('een'), initials: 'SA' },
    { ...sanneJeugd, id: asId<PersonId>('twee'), initials: 'SJ' },
  ] as const;
  expect(new MentionNames(twins).handleOf(twins[1])).toBe('Sanne (SJ)');
  expect(whom(twins, '@Sanne (SJ)')).toEqual([['twee']]);
});

test('two people of one first name are called by their whole name', () => {
  const names = new MentionNames([person('Ank de Vries'), ankBeheer]);
  expect(names.handleOf(ankBeheer)).toBe('Ank Beheer');
  expect(names.find('@Ank')[0]?.people).toHaveLength(2);
});

test('what the list writes is found again as that person alone', () => {
  const people = [ank, ankBeheer, anne, annemarie, sanneJeugd, sanneWmo, zoe, person('Ank de Vries')];
  const names = new MentionNames(people);
  for (const each of people)
    expect(names.find(`x @${names.handleOf(each)}, y`)).toEqual([
      { from: 2, to: 3 + names.handleOf(each).length, people: [each.id] },
    ]);
});

test('the list finds who begins so, by any of their names, without their accents', () => {
  const names = new MentionNames([zoe, ankBeheer, anne, annemarie]);
  const found = (typed: string): string[] => names.startingWith(typed).map((each) => each.name);
  expect(found('')).toEqual(['Ank Beheer', 'Anne', 'Anne Marie', 'Zoë de Wit']);
  expect(found('zoe')).toEqual(['Zoë de Wit']);
  expect(found('AN')).toEqual(['Ank Beheer', 'Anne', 'Anne Marie']);
  expect(found('wit')).toEqual(['Zoë de Wit']);
  expect(found('anne m')).toEqual(['Anne Marie']);
  expect(found('x')).toEqual([]);
});
