import { readFileSync } from 'node:fs';
import type { ImportChoices, ImportSource } from '@verbeterbord/shared/api/imports.ts';
import { asId, type PersonId } from '@verbeterbord/shared/ids.ts';
import type { Day } from '@verbeterbord/shared/time.ts';
import { describe, expect, test } from 'vitest';
import type { ImportPlan, PlannedCard } from './import-plan.ts';
import { readImport, type ReadImport } from './read-import.ts';

const person = (id: string, name: string, initials: string) => ({ id: asId<PersonId>(id), name, initials });
const people = [
  person('sanne', 'Sanne', 'SA'),
  person('joost', 'Joost', 'JB'),
  person('fatima', 'Fatima', 'FA'),
];
const context = { today: '2026-11-22' as Day, people };
const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url));

const file = (name: string, bytes: string | Uint8Array): ImportSource => ({
  kind: 'file',
  name,
  content: Buffer.from(bytes).toString('base64'),
});
const read = (source: ImportSource, choices: ImportChoices = {}): ReadImport =>
  readImport(source, choices, context);
const paste = (text: string, choices: ImportChoices = {}): ReadImport =>
  read({ kind: 'list', text }, choices);
const fault = ({ plan }: ReadImport) => (plan.ok ? null : plan.fault);

function planOf({ plan }: ReadImport): ImportPlan {
  if (!plan.ok) throw new Error(plan.fault.code);
  return plan.value;
}
const card = (plan: ImportPlan, title: string): PlannedCard | undefined =>
  plan.cards.find((each) => each.title.startsWith(title));
const left = (plan: ImportPlan) =>
  plan.leftOut.map(({ what, name, count, why }) => [what, name, count, why].join(' '));

describe('a list that was pasted', () => {
  test('gives an action per line; bullets and numbers fall off, boxes tell what is done', () => {
    const plan = planOf(
      paste(
        'Bellen met school\r\n\r\n- Folder maken\n• Kamer zoeken\n3. Wachtlijst\n[x] Formulier\n☐ Spreekuur\n',
      ),
    );
    expect(plan.cards.map(({ title, to }) => [title, to])).toEqual([
      ['Bellen met school', 'todo'],
      ['Folder maken', 'todo'],
      ['Kamer zoeken', 'todo'],
      ['Wachtlijst', 'todo'],
      ['Formulier', 'done'],
      ['Spreekuur', 'todo'],
    ]);
  });

  test('"Doel: …" opens a lane for the lines below it', () => {
    const plan = planOf(
      paste('Los\nDoel: Snelle toegang\nFormulier\n# Scholen\nBellen\ndoel 1: snelle toegang\nNog een'),
    );
    expect(plan.goals.map(({ title }) => title)).toEqual(['Snelle toegang', 'Scholen']);
    expect(plan.cards.map(({ goal }) => goal)).toEqual([null, 0, 1, 0]);
  });

  test('a sentence with commas or a semicolon stays one action', () => {
    expect(planOf(paste('Bel Sanne, Joost; en de school\nMail, bel of schrijf')).cards).toHaveLength(2);
  });

  test('what is still to be begun may be for later', () => {
    const plan = planOf(paste('Een\n[x] Twee', { when: 'later' }));
    expect(plan.cards.map(({ to }) => to)).toEqual(['later', 'done']);
  });

  test('rows from a spreadsheet keep owner and date, with or without titles above them', () => {
    for (const text of [
      'Wat\tWie\tWanneer\nBellen met school\tSanne\t27-11-2026\nFolder maken\tJB\t4 dec\n',
      'Bellen met school\tSanne\t27-11-2026\nFolder maken\tJB\t4 dec',
      'Bellen met school;Sanne;27-11-2026\nFolder maken;JB;4 dec',
    ]) {
      const plan = planOf(paste(text));
      expect(plan.cards.map(({ title, owners, due }) => [title, owners, due])).toEqual([
        ['Bellen met school', ['sanne'], '2026-11-27'],
        ['Folder maken', ['joost'], '2026-12-04'],
      ]);
    }
  });
});

describe('a CSV', () => {
  test('is read by the names of its columns; formulas are plain text, and nothing is lost', () => {
    const result = read(file('acties.csv', fixture('acties-jeugd.csv')));
    expect(result.read).toMatchObject({ kind: 'table', encoding: 'utf-8', delimiter: ';', header: true });
    expect(result.read?.columns.map(({ role }) => role)).toEqual([
      'notes',
      'title',
      'owner',
      'due',
      'goal',
      'state',
      'notes',
    ]);
    const plan = planOf(result);
    expect(plan.goals.map(({ title }) => title)).toEqual(['Snelle toegang', 'Samen met scholen']);
    expect(plan.cards).toHaveLength(4);
    expect(card(plan, 'Aanmeldformulier')).toMatchObject({
      to: 'doing',
      goal: 0,
      owners: ['sanne'],
      due: '2026-11-27',
      notes: 'Nr: 1\n\nNu vier bladzijden',
    });
    expect(card(plan, 'Bellen')).toMatchObject({ to: 'todo', owners: ['sanne', 'joost'], due: '2026-12-04' });
    expect(card(plan, 'Folder maken; eerst')).toMatchObject({
      due: null,
      notes: 'Wie: Geerte\n\nWanneer: z.s.m.\n\nStatus: wacht op akkoord\n\nNr: 3\n\nTwee regels\nin één cel',
    });
    expect(card(plan, '=SOM(A1:A3)')).toMatchObject({ to: 'done', notes: 'Nr: 4\n\n+31 13 555 0000' });
    expect(left(plan)).toEqual(['states  1 in-notes', 'days  1 in-notes', 'rows  1 no-title']);
    expect(plan.unmatchedOwners).toEqual([{ name: 'Geerte', count: 1, person: null }]);
  });

  test('columns can be chosen otherwise, and a name can be given to somebody of the team only', () => {
    const source = file('acties.csv', fixture('acties-jeugd.csv'));
    const columns = ['none', 'title', 'owner', 'none', 'notes', 'none', 'notes'] as const;
    const geerte = asId<PersonId>('fatima');
    const plan = planOf(read(source, { columns: [...columns], owners: { geerte } }));
    expect(plan.goals).toEqual([]);
    expect(card(plan, 'Folder')).toMatchObject({ owners: ['fatima'], to: 'todo' });
    expect(left(plan)).toEqual([
      'rows  1 no-title',
      'columns Nr 1 chosen',
      'columns Vóór 1 chosen',
      'columns Status 1 chosen',
    ]);
    const stranger = planOf(read(source, { owners: { geerte: asId<PersonId>('iemand-anders') } }));
    expect(card(stranger, 'Folder')?.owners).toEqual([]);
    expect(stranger.unmatchedOwners).toEqual([{ name: 'Geerte', count: 1, person: null }]);
    for (const name of ['__proto__', 'constructor'])
      expect(planOf(paste(`Wat\tWie\nBellen\t${name}`)).unmatchedOwners).toMatchObject([{ name }]);
  });

  test.each([
    ['comma', 'Title,Owner,Due date\nCall,Sanne,2026-11-27\n', ','],
    ['tab', 'Titel\tWie\tDeadline\nCall\tSanne\t27/11/26\n', '\t'],
    ['what its first line says', 'sep=;\nTitel;Wie;Deadline\nCall;Sanne;27 nov\n', ';'],
  ])('is parted by %s', (_name, text, delimiter) => {
    const result = read(file('x.csv', text));
    expect(result.read?.delimiter).toBe(delimiter);
    expect(planOf(result).cards).toMatchObject([{ title: 'Call', owners: ['sanne'], due: '2026-11-27' }]);
  });

  test('in windows-1252 or UTF-16 says the same', () => {
    const text = 'Titel;Doel\r\nVóór één';
    for (const bytes of [Buffer.from(text, 'latin1'), Buffer.from(`\ufeff${text}`, 'utf16le')])
      expect(planOf(read(file('x.csv', bytes))).cards[0]?.title).toBe('Vóór één');
  });

  test('a quote in the middle of a cell is a quote', () => {
    expect(planOf(read(file('x.csv', 'Actie;Wie\nPijp van 3" halen;Sanne\n'))).cards[0]?.title).toBe(
      'Pijp van 3" halen',
    );
  });
});

describe('the export of a Trello board', () => {
  const source = file('bord.json', fixture('trello-jeugd.json'));

  test('its lists become columns and rails by their names, its members owners, its checklists notes', () => {
    const result = read(source);
    expect(result.read?.lists.map(({ name, cards, to }) => [name, cards, to])).toEqual([
      ['Te doen', 2, 'todo'],
      ['Mee bezig', 2, 'doing'],
      ['Klaar (ronde 12)', 1, 'done'],
      ['Ideeën', 1, 'idea'],
      ['Knelpunten', 1, 'obstacle'],
      ['Successen', 1, 'success'],
    ]);
    const plan = planOf(result);
    expect(plan.title).toBe('Team Jeugd – acties');
    expect(plan.cards.map(({ title, to }) => [title, to])).toEqual([
      ['Bellen met de scholen over de overdracht', 'todo'],
      ['Wachtlijst op één plek bijhouden', 'todo'],
      ['Aanmeldformulier terug naar één bladzijde', 'doing'],
      ['Al gedaan maar nog bij bezig', 'done'],
      ['Inloopspreekuur op dinsdag', 'done'],
      ['Kunnen we een keer bij de buren kijken?', 'idea'],
      ['Geen rustige kamer voor gesprekken', 'obstacle'],
      ['Eerste kind binnen een week geholpen', 'success'],
    ]);
    expect(card(plan, 'Bellen')).toMatchObject({
      owners: ['sanne', 'joost'],
      notes:
        'Wie bellen we:\n[x] De Regenboog\n[ ] De Wegwijzer\n\nLabels: Samen met scholen, Snelle toegang',
    });
    expect(card(plan, 'Aanmeld')).toMatchObject({ due: '2026-11-27', goal: null });
    expect(card(plan, 'Inloop')?.notes).toBe('Wie: Geerte');
    expect(plan.unmatchedOwners).toEqual([{ name: 'Geerte', count: 1, person: null }]);
  });

  test('what has no place here is counted, and what nobody has heard of is named', () => {
    expect(left(planOf(read(source))).toSorted()).toEqual([
      'add-ons  1 no-place',
      'archived-cards  2 archived',
      'archived-lists  1 archived',
      'attachments  1 no-place',
      'board-notes  1 no-place',
      'comments  1 no-place',
      'history  1 no-place',
      'starts  1 in-notes',
      'stickers  1 no-place',
      'templates  1 no-place',
      'unknown stemming 1 unknown',
      'unknown tijdlijnen 2 unknown',
    ]);
  });

  test('lists can go elsewhere or stay behind, and labels can be goals', () => {
    const lists = { '64b0000000000000000000a4': 'none', '64b0000000000000000000a6': 'goal' } as const;
    const plan = planOf(read(source, { lists, labelsAreGoals: true }));
    expect(plan.goals.map(({ title }) => title)).toEqual([
      'Eerste kind binnen een week geholpen',
      'Samen met scholen',
      'Snelle toegang',
    ]);
    expect(card(plan, 'Bellen')).toMatchObject({ goal: 1 });
    expect(card(plan, 'Kunnen we')).toBeUndefined();
    expect(left(plan)).toEqual(
      expect.arrayContaining(['lists Ideeën 1 chosen', 'cards  1 chosen', 'more-labels  1 in-notes']),
    );
  });

  test.each([
    ['nothing at all', {}],
    ['no cards', { lists: [] }],
    ['another program', [{ name: 'x' }]],
    ['lists that are none', { lists: 'x', cards: [] }],
  ])('%s is no Trello board', (_name, json) => {
    expect(fault(read(file('x.json', JSON.stringify(json))))?.code).toBe('not-trello');
  });

  test('parts that are not what they should be are passed over', () => {
    const json = {
      name: 7,
      lists: [null, 'x', { id: 3, name: ['a'] }, { id: 'b', name: 'Bezig', pos: 'hoog' }],
      cards: [
        null,
        { name: 5 },
        {
          id: 'c',
          name: 'Blijft',
          idList: 'b',
          idMembers: 'x',
          labels: { a: 1 },
          due: 12,
          desc: null,
          badges: [],
        },
        { name: 'Zonder lijst', idList: 'weg', due: 'ooit' },
      ],
      members: { a: 1 },
      checklists: [{ idCard: 'c', checkItems: 'geen' }],
      actions: 'geen',
    };
    const plan = planOf(read(file('x.json', JSON.stringify(json))));
    expect(plan.cards.map(({ title, to }) => [title, to])).toEqual([
      ['Blijft', 'doing'],
      ['Zonder lijst', 'todo'],
    ]);
    expect(left(plan)).toContain('cards  1 no-title');
  });
});

describe('texts that are too long are not cut off unseen', () => {
  test('a long title stands whole in the notes', () => {
    const long = 'Wij gaan met alle scholen om de tafel '.repeat(12).trim();
    const [only] = planOf(paste(long)).cards;
    expect(only?.title.length).toBeLessThanOrEqual(300);
    expect(only?.title).toMatch(/…$/);
    expect(only?.notes).toBe(long);
  });

  test('long notes go on in comments, letter for letter', () => {
    const words = Array.from({ length: 6_000 }, (_, at) => `woord${at}😀`).join(' ');
    const plan = planOf(read(file('x.csv', `Titel;Notities\nLang;${words}\n`)));
    const [only] = plan.cards;
    expect(only?.notes.length).toBeLessThanOrEqual(20_000);
    expect(only?.comments.every(({ length }) => length <= 4_000)).toBe(true);
    expect([only?.notes, ...(only?.comments ?? [])].join(' ')).toBe(words);
    expect(left(plan)).toEqual(['long-notes  1 in-comments']);
  });
});

describe('what can’t be taken over says why, with the numbers', () => {
  const rows = Array.from({ length: 10_000 }, (_, at) => `Actie ${at};Sanne`).join('\n');

  test.each([
    ['too-many-cards', 10_000, paste(rows.replaceAll(';', ' '))],
    ['too-many-cards', 10_001, read(file('x.csv', `Actie;Wie\n${rows}`))],
    ['too-many-cards', 10_000, paste(rows.replaceAll(';', '\t'))],
    ['too-large', 2_400_012, read(file('x.csv', `Titel;Doel\n;${'x'.repeat(2_400_000)}`))],
    ['too-many-columns', 200, paste(`${'a\t'.repeat(199)}b`)],
    ['too-deep', null, read(file('x.json', '['.repeat(100_000)))],
    ['malformed-json', null, read(file('x.json', '{"lists": [], "cards": ['))],
    ['malformed-csv', null, read(file('x.csv', 'Titel;Wie\n"Bellen;Sanne\nMailen;Joost'))],
    ['binary', null, read({ kind: 'file', name: 'x.csv', content: 'geen base64!' })],
    ['empty', null, paste('  \n ')],
    ['nothing-to-import', null, read(file('x.csv', 'Titel;Wie\n'))],
    ['no-title-column', null, read(file('x.csv', 'Titel;Wie\na;b'), { columns: ['none', 'owner'] })],
  ])('%s', (code, found, result) => {
    expect(fault(result)).toMatchObject({ code, ...(found !== null && { found }) });
  });

  test('deep brackets inside a text are text', () => {
    const json = { lists: [{ id: 'a', name: 'Te doen' }], cards: [{ name: '['.repeat(500), idList: 'a' }] };
    expect(planOf(read(file('x.json', JSON.stringify(json)))).cards).toHaveLength(1);
  });

  test('with too many cards on its lists, lists can still be left behind', () => {
    const lists = [
      { id: 'a', name: 'Te doen' },
      { id: 'b', name: 'Archief' },
    ];
    const cards = Array.from({ length: 600 }, (_, at) => ({
      name: `Kaart ${at}`,
      idList: at < 5 ? 'a' : 'b',
    }));
    const source = file('x.json', JSON.stringify({ lists, cards }));
    const full = read(source);
    expect(fault(full)).toMatchObject({ code: 'too-many-cards', found: 600, most: 500 });
    expect(full.read?.lists).toHaveLength(2);
    expect(planOf(read(source, { lists: { b: 'none' } })).cards).toHaveLength(5);
  });
});
