import { inflateRawSync } from 'node:zlib';
import { boardFigures, departedCard, record, records } from '@verbeterbord/shared/api/records.ts';
import { addAction } from '@verbeterbord/shared/board/commands/add-action.ts';
import { addComment } from '@verbeterbord/shared/board/commands/add-comment.ts';
import { editLesson } from '@verbeterbord/shared/board/commands/edit-lesson.ts';
import { snapshot } from '@verbeterbord/shared/board/read.ts';
import { asId, type ActionId, type BoardId, type PersonId } from '@verbeterbord/shared/ids.ts';
import { expect, test } from 'vitest';
import { startApp } from '../support/app-server.ts';

const day = 24 * 3_600_000;
const start = Date.parse('2026-11-23T12:00:00.000Z');
const jeugd = asId<BoardId>('jeugd');
const sanne = asId<PersonId>('sanne');

async function office() {
  const clock = { now: start };
  const server = await startApp({ now: () => clock.now });
  const get = async (path: string, who = 'sanne') =>
    (await server.as(who)).ask('GET', `/api/v1/boards/jeugd/${path}`);
  const close = async (number: number) =>
    (await server.as('marieke')).ask('POST', `/api/v1/boards/jeugd/cycles/${number}/close`);
  const add = async (title: string, state: 'todo' | 'done' = 'done') => {
    const made = await server.app.hub.edit(jeugd, sanne, addAction, {
      title,
      goal: null,
      cycle: 23,
      state,
      owners: [sanne],
    });
    if (!made.ok) throw new Error(made.code);
    return made.value;
  };
  return { ...server, clock, get, close, add };
}

/** CSV by the letter of RFC 4180, with semicolons: written here, so that the reader isn't the writer. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text.charAt(at + 1) === '"') cell += text.charAt((at += 1));
      else quoted = false;
    } else if (letter === '"') quoted = true;
    else if (letter === ';' || letter === '\n') {
      rows.at(-1)?.push(cell);
      cell = '';
      if (letter === '\n') rows.push([]);
    } else if (letter !== '\r') cell += letter;
  }
  return rows.slice(0, -1);
}

/** The files in a ZIP, by its directory at the end. */
function unzip(bytes: Buffer): Map<string, string> {
  const files = new Map<string, string>();
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const method = bytes.readUInt16LE(at + 10);
    const size = bytes.readUInt32LE(at + 20);
    const name = bytes.toString('utf8', at + 46, at + 46 + bytes.readUInt16LE(at + 28));
    const local = bytes.readUInt32LE(at + 42);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const data = bytes.subarray(from, from + size);
    files.set(name, (method === 0 ? data : inflateRawSync(data)).toString('utf8'));
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return files;
}

const plain = (xml: string): string =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

/** The texts and numbers of a sheet, row by row. */
function readSheet(files: ReadonlyMap<string, string>, sheet: number): string[][] {
  const shared = [...(files.get('xl/sharedStrings.xml') ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map(
    ([, one = '']) => plain([...one.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, text = '']) => text).join('')),
  );
  const xml = files.get(`xl/worksheets/sheet${sheet}.xml`) ?? '';
  const cellsOf = (row: string): [number, string][] =>
    [...row.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(([, attributes = '', cell = '']) => {
      // A is the first column; none of these sheets goes beyond Z
      const column = (/r="([A-Z])\d+"/.exec(attributes)?.[1] ?? 'A').charCodeAt(0) - 65;
      const value = /<v>(.*?)<\/v>/s.exec(cell)?.[1] ?? '';
      if (attributes.includes('t="s"')) return [column, shared[Number(value)] ?? ''];
      const inline = attributes.includes('t="inlineStr"');
      return [column, inline ? plain(/<t[^>]*>(.*?)<\/t>/s.exec(cell)?.[1] ?? '') : value];
    });
  return [...xml.matchAll(/<row[^>]*>(.*?)<\/row>/gs)].map(([, row = '']) =>
    cellsOf(row).reduce<string[]>((cells, [column, value]) => {
      cells[column] = value;
      return cells;
    }, []),
  );
}

test('the history of the example tells of three cycles, in a list and in figures', async () => {
  const { get } = await office();
  const list = (await get('records')).read(records);
  expect(list.records.map(({ number }) => number)).toEqual([22, 21, 20]);
  for (const { lesson, counts, mood } of list.records) {
    expect(lesson).not.toBe('');
    expect(counts.done).toBeGreaterThan(3);
    expect(mood.mean).toBeGreaterThan(1);
  }
  const figures = (await get('figures')).read(boardFigures);
  expect(figures.cycles.map(({ number, done }) => [number, done])).toEqual(
    list.records.map(({ number, counts }) => [number, counts.done]).toReversed(),
  );
  expect(figures.indicators).toMatchObject([{ name: 'Wachttijd tot eerste gesprek', target: 21 }]);
  expect(figures.indicators[0]?.points).toHaveLength(3);
  expect(figures.ages.reduce((sum, { actions }) => sum + actions, 0)).toBeGreaterThan(3);
  expect(JSON.stringify(figures)).not.toMatch(/sanne|joost|marieke/i);
});

test('what is taken along as JSON, CSV or a sheet is read back as it was, formulas as text, without names', async () => {
  const { app, get, close, add } = await office();
  const nasty = '=HYPERLINK("http://kwaad.example"); "klik"';
  const odd = 'Regel één\nregel twee & <drie> \u0007';
  await add(nasty);
  await add(odd);
  await app.hub.edit(jeugd, sanne, editLesson, { text: '+31 bellen; dan pas mailen' });
  await close(23);
  const json = await get('records/export?format=json');
  expect(json.headers.get('content-disposition')).toBe('attachment; filename="geschiedenis-jeugd.json"');
  const whole = json.body as { records: { number: number; actions: { title: string }[] }[] };
  expect(whole.records.map(({ number }) => number)).toEqual([23, 22, 21, 20]);
  expect(whole.records[0]?.actions.map(({ title }) => title)).toEqual(expect.arrayContaining([nasty]));

  const english = await get('records/export?format=csv&language=en');
  expect(english.headers.get('content-disposition')).toContain('history-jeugd.csv');
  expect(english.text).toMatch(/^cycle;from;through;done;helped;/);
  expect(english.text).toContain('on track');
  expect(english.text).not.toMatch(/ronde;|op koers/);
  const csv = await get('records/export?format=csv');
  expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  const rows = parseCsv(csv.text);
  expect(rows[0]?.slice(1, 4)).toEqual(['van', 'tot en met', 'klaar']);
  const lessonAt = rows[0]?.indexOf('wat we leerden') ?? -1;
  expect(rows[1]?.[lessonAt]).toBe("'+31 bellen; dan pas mailen");
  expect(rows.map((row) => row.length)).toEqual(rows.map(() => rows[0]?.length));
  const actions = parseCsv((await get('records/23/export?format=csv')).text);
  expect(actions.map((row) => row[2])).toEqual(expect.arrayContaining([`'${nasty}`, odd]));

  const sheet = await get('records/export?format=xlsx');
  expect(sheet.headers.get('content-type')).toContain('spreadsheetml');
  expect([json.text, csv.text].join()).not.toMatch(/sanne|marieke/i);
});

test('a sheet opens, with a text that looks like a formula as a text', async () => {
  const server = await office();
  const nasty = '=1+1';
  await server.add(nasty);
  await server.add('Regel één & <twee> \u0007');
  await server.close(23);
  const { cookie } = await server.as('sanne');
  const answer = await fetch(`${server.url}/api/v1/boards/jeugd/records/export?format=xlsx`, {
    headers: { cookie },
  });
  const files = unzip(Buffer.from(await answer.arrayBuffer()));
  const cycles = readSheet(files, 1);
  expect(cycles[0]?.slice(0, 2)).toEqual(['ronde', 'van']);
  expect(cycles.slice(1).map(([number]) => number)).toEqual(['23', '22', '21', '20']);
  const titles = readSheet(files, 2).map((row) => row[2]);
  expect(titles).toEqual(expect.arrayContaining([nasty, 'Regel één & <twee> ']));
  expect([...files.values()].join('')).not.toMatch(/<f>/);
});

test('two closes later a finished action is off the board, and can be looked at with its record', async () => {
  const server = await office();
  const done = await server.add('Klaar in ronde 23');
  await server.app.hub.edit(jeugd, sanne, addComment, { kind: 'action', id: done, text: 'Mooi gedaan' });
  const has = async (): Promise<boolean> =>
    (await server.app.hub.read(jeugd, snapshot)).actions.some(({ id }) => id === done);
  for (const number of [23, 24]) {
    await server.close(number);
    server.clock.now += 14 * day;
    expect(await has()).toBe(true);
  }
  expect((await server.get(`departed/${done}`)).status).toBe(404);
  await server.close(25);
  await expect.poll(has).toBe(false);
  const card = (await server.get(`departed/${done}`)).read(departedCard);
  expect(card).toMatchObject({ number: 23, card: { title: 'Klaar in ronde 23', owners: ['sanne'] } });
  expect(card.people.map(({ name }) => name)).toContain('Sanne');
  const told = (await server.get('records/23')).read(record).actions.find(({ id }) => id === done);
  expect(told).toMatchObject({ where: 'departed', owners: ['sanne'] });
  // a colleague of another team sees what, not who
  const outside = (await server.get(`departed/${done}`, 'ingrid')).read(departedCard);
  expect(outside).toMatchObject({
    people: [],
    card: { owners: [], created: { by: null }, comments: [{ by: null }] },
  });
  // after a year nobody does, and it isn't in the database any more either
  server.clock.now = start + 366 * day;
  expect((await server.get('records/23')).read(record)).toMatchObject({ closedBy: null, people: [] });
});

test('names go after a year, records on their day, and both are written down', async () => {
  const server = await office();
  const { app, clock, get, close, add } = server;
  const done: ActionId = await add('Klaar');
  await close(23);
  const { db } = app.storage;
  const count = async (table: 'recorded_owner' | 'cycle_record' | 'recorded_action') =>
    (
      await db
        .selectFrom(table)
        .select('number')
        .where('board', '=', jeugd)
        .where('number', '=', 23)
        .execute()
    ).length;
  expect(await count('recorded_owner')).toBeGreaterThan(3);
  // day after day: the clock is believed when it goes on evenly
  const goTo = async (at: number): Promise<void> => {
    await db
      .insertInto('setting')
      .values({ key: 'retention-clock', value: new Date(at - 3_600_000).toISOString() })
      .onConflict((conflict) =>
        conflict.column('key').doUpdateSet({ value: new Date(at - 3_600_000).toISOString() }),
      )
      .execute();
    clock.now = at;
    await app.upkeep.run();
  };
  await goTo(start + 364 * day);
  expect(await count('recorded_owner')).toBeGreaterThan(3);
  await goTo(start + 366 * day);
  expect(await count('recorded_owner')).toBe(0);
  const changes = await db.selectFrom('card_change').select('person').where('card', '=', done).execute();
  expect(changes.length).toBeGreaterThan(0);
  expect(changes.every(({ person }) => person === null)).toBe(true);

  // a shorter term: what is due by it goes a month later, so that a mistake can be put right
  expect(
    (await (await server.as('marieke')).ask('PATCH', '/api/v1/boards/jeugd', { recordYears: 1 })).status,
  ).toBe(204);
  expect(
    (await (await server.as('marieke')).ask('PATCH', '/api/v1/boards/jeugd', { recordYears: 0 })).status,
  ).toBe(400);
  await goTo(clock.now + 29 * day);
  expect(await count('cycle_record')).toBe(1);
  await goTo(clock.now + 2 * day);
  expect([await count('cycle_record'), await count('recorded_action')]).toEqual([0, 0]);
  const list = (await get('records')).read(records);
  expect(list.records).toEqual([]);
  expect(list.destroyed.map(({ number }) => number)).toEqual([23, 22, 21, 20]);
  const rows = await db
    .selectFrom('audit')
    .select('detail')
    .where('action', '=', 'record-destroyed')
    .execute();
  expect(rows.map(({ detail }) => (JSON.parse(detail) as { cycle: number }).cycle)).toEqual([20, 21, 22, 23]);
  const said: string[] = [];
  const out = { line: (line: string) => void said.push(line), problem: () => undefined };
  expect(await app.runVerb(['destroy-due'], out)).toBe(0);
  expect(await app.runVerb(['destroyed'], out)).toBe(0);
  expect(said[0]).toBe('Nothing was due.');
  expect(said[1]).toMatch(/Team Jeugd, cycle 23/);
});

test('who is erased has no name any more in records and in the history of changes either', async () => {
  const server = await office();
  const { app, get, close, add } = server;
  const done = await add('Klaar');
  await close(23);
  const karim = await server.as('karim');
  expect((await karim.ask('POST', '/api/v1/people/sanne/deactivate', {})).status).toBeLessThan(300);
  expect((await karim.ask('POST', '/api/v1/people/sanne/erase', {})).status).toBeLessThan(300);
  const told = (await get('records/23', 'marieke')).read(record);
  expect(told.actions.find(({ id }) => id === done)?.owners).toEqual(['sanne']);
  expect(told.people.find(({ id }) => id === 'sanne')).toMatchObject({ name: 'Oud-medewerker' });
  for (const path of ['records', 'records/23', 'records/export?format=json', 'changes', 'about'])
    expect((await get(path, 'marieke')).text).not.toContain('"Sanne"');
  const { db } = app.storage;
  expect(JSON.stringify(await db.selectFrom('cycle_record').select('content').execute())).not.toContain(
    'Sanne',
  );
});
