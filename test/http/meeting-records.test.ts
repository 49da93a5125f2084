import { meetings } from '@verbeterbord/shared/api/meetings.ts';
import type { MeetingEvent } from '@verbeterbord/shared/domain/meeting.ts';
import { newId, type QuestionId } from '@verbeterbord/shared/ids.ts';
import type { Day } from '@verbeterbord/shared/time.ts';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../support/app-server.ts';
import { meetingRoom, sociaalDomein } from '../support/meeting-room.ts';

const day = 24 * 3_600_000;
const codeOf = ({ status, body }: Answer): [number, unknown] => [status, (body as { code?: string }).code];

describe('the record of a meeting', () => {
  test('says what was agreed, how teams stood and what was answered in it, and nobody’s name', async () => {
    const server = await meetingRoom();
    const question = await server.question('Mogen we de zaal op maandag?', '2026-12-01' as Day);
    const open = await server.question('Wie betaalt de koffie?', null);
    const { id } = await server.begin();
    await server.step(id, {
      kind: 'agreement',
      id: 'a',
      about: { step: 'teams', subject: 'thuis' },
      text: 'Thuis belt de verhuurder',
    });
    await server.step(id, {
      kind: 'agreement',
      id: 'b',
      about: { step: 'questions', subject: question },
      text: 'Ja, tot de zomer',
    });
    await server.step(id, {
      kind: 'note',
      id: 'c',
      about: { step: 'check-in', subject: null },
      text: 'Het regent',
    });
    server.clock.now += 60_000;
    const answered = await (
      await server.as('noor')
    ).ask('POST', `/api/v1/questions/${question}/steps`, {
      id: newId(),
      verb: 'answer',
      text: 'Ja, de zaal is van jullie',
    });
    expect(answered.status).toBeLessThan(300);
    const now = await server.look(id);
    expect(now.running?.questions.find((line) => line.id === question)).toMatchObject({
      state: 'answered',
      words: 'Ja, de zaal is van jullie',
    });
    await server.step(id, { kind: 'end' });
    const { record, destroyOn, running } = await server.look(id);
    expect(running).toBeNull();
    expect(destroyOn).toBe('2031-11-23');
    expect(record).toMatchObject({ team: 'Sociaal domein', forgotten: false });
    expect(record?.agreements).toEqual([
      { about: 'Team Thuis', text: 'Thuis belt de verhuurder' },
      { about: 'Team Thuis: Mogen we de zaal op maandag?', text: 'Ja, tot de zomer' },
    ]);
    expect(record?.notes).toEqual([{ about: null, text: 'Het regent' }]);
    expect(record?.teams.map((each) => each.team).toSorted()).toEqual([
      'Team Jeugd',
      'Team Meedoen',
      'Team Rondkomen',
      'Team Thuis',
    ]);
    for (const { ambition, counts } of record?.teams ?? []) {
      expect(ambition).not.toBeNull();
      expect(counts.todo + counts.doing + counts.done).toBeGreaterThan(0);
    }
    const of = (id: QuestionId) => record?.questions.find((each) => each.id === id);
    expect(of(question)).toMatchObject({ state: 'answered', here: true, words: 'Ja, de zaal is van jullie' });
    expect(of(open)).toMatchObject({ state: 'open', here: false });
    expect(JSON.stringify(record)).not.toMatch(/Petra|Noor|Kees|Els\b/);
  });

  test('is never changed again: no step, and no later change on a board, in a name or in a question', async () => {
    const server = await meetingRoom();
    const question = await server.question('Blijft dit staan?', null);
    const { id } = await server.begin();
    await server.step(id, { kind: 'end' }, { step: 'einde' });
    const before = await server.look(id);
    expect(codeOf(await server.step(id, { kind: 'next' }, { version: before.version }))).toEqual([
      409,
      'meeting-over',
    ]);
    const note: MeetingEvent = {
      kind: 'note',
      id: 'laat',
      about: { step: 'close', subject: null },
      text: 'te laat',
    };
    expect(codeOf(await server.step(id, note))).toEqual([409, 'meeting-over']);
    // who sends the end again, because the answer got lost, hears that it was done
    expect((await server.step(id, { kind: 'end' }, { step: 'einde' })).status).toBe(200);
    await (await server.as('petra')).ask('PATCH', '/api/v1/teams/sociaal-domein', { name: 'Anders' });
    await (
      await server.as('noor')
    ).ask('POST', `/api/v1/questions/${question}/steps`, {
      id: newId(),
      verb: 'decline',
      text: 'Nee',
    });
    expect((await server.look(id)).record).toEqual(before.record);
  });

  test('is taken along as JSON, as a table of all it says, and as sheets; a running meeting isn’t', async () => {
    const server = await meetingRoom();
    const { id } = await server.begin();
    const petra = await server.as('petra');
    const file = (format: string) =>
      petra.ask('GET', `${sociaalDomein}/meetings/${id}/export?format=${format}`);
    expect((await file('json')).status).toBe(404);
    await server.step(id, {
      kind: 'agreement',
      id: 'a',
      about: { step: 'close', subject: null },
      text: '=1+1; ja',
    });
    await server.step(id, { kind: 'end' });
    const json = await file('json');
    expect(json.headers.get('content-disposition')).toBe(`attachment; filename="overleg-${id}.json"`);
    expect(json.body).toMatchObject({
      teamId: 'sociaal-domein',
      agreements: [{ about: null, text: '=1+1; ja' }],
    });
    const csv = await file('csv');
    expect(csv.text).toMatch(/^soort;team of onderwerp;/);
    expect(csv.text).toContain(`afspraak;;"'=1+1; ja"`);
    expect(csv.text).toMatch(/\nteam;Team Jeugd;/);
    expect((await file('xlsx')).headers.get('content-type')).toContain('spreadsheetml');
    const inEnglish = await file('csv&language=en');
    expect(inEnglish.headers.get('content-disposition')).toContain(`meeting-${id}.csv`);
    expect(inEnglish.text).toContain(`agreement;;"'=1+1; ja"`);
    expect((await file('csv&language=de')).status).toBe(400);
    expect((await file('exe')).status).toBe(400);
  });

  test('goes on its day, and only that it was destroyed stays; a forgotten meeting is rounded off first', async () => {
    const server = await meetingRoom();
    const first = await server.begin();
    await server.step(first.id, { kind: 'end' });
    const forgotten = await server.begin();
    server.clock.now += 8 * day;
    await server.app.upkeep.run();
    const { record } = await server.look(forgotten.id);
    expect(record).toMatchObject({ forgotten: true });
    const db = server.app.storage.db;
    await db
      .updateTable('meeting')
      .set({ destroy_on: '2026-12-01' as Day })
      .where('id', '=', first.id)
      .execute();
    server.clock.now += 2 * day;
    await server.app.upkeep.run();
    const petra = await server.as('petra');
    expect((await petra.ask('GET', `${sociaalDomein}/meetings/${first.id}`)).status).toBe(404);
    const list = (await petra.ask('GET', `${sociaalDomein}/meetings`)).read(meetings);
    expect(list.destroyed).toMatchObject([{ on: '2026-11-23' }]);
    expect(list.meetings.map((line) => line.id)).toEqual([forgotten.id, 'voorbeeldoverleg-1']);
    const rows = await db
      .selectFrom('audit')
      .select(['action', 'object'])
      .where('action', '=', 'record-destroyed')
      .execute();
    expect(rows).toContainEqual({ action: 'record-destroyed', object: 'sociaal-domein' });
    const dump = JSON.stringify(await db.selectFrom('meeting').selectAll().execute());
    expect(dump).not.toContain(first.id);
  });

  test('stays as long as those of the team’s first board, also when its lead chooses another term', async () => {
    const server = await meetingRoom();
    const { id } = await server.begin();
    await server.step(id, { kind: 'end' });
    const petra = await server.as('petra');
    const changed = await petra.ask('PATCH', '/api/v1/boards/sociaal-domein', { recordYears: 2 });
    expect(changed.status).toBe(204);
    expect((await server.look(id)).destroyOn).toBe('2028-11-23');
    // what another board keeps is its own matter
    const marieke = await server.as('marieke');
    await marieke.ask('PATCH', '/api/v1/boards/jeugd', { recordYears: 1 });
    expect((await server.look(id)).destroyOn).toBe('2028-11-23');
    // at the machine itself it is said which went
    server.clock.now = Date.parse('2028-11-23T12:00:00.000Z');
    const said: string[] = [];
    const say = (text: string): void => void said.push(text);
    const out = { line: say, problem: say };
    expect(await server.app.runVerb(['destroy-due'], out)).toBe(0);
    expect(await server.app.runVerb(['destroyed'], out)).toBe(0);
    expect(said.join('\n')).toMatch(/A meeting of 2026-11-23, due on 2028-11-23/);
    expect(said.join('\n')).toMatch(/Sociaal domein, meeting of 2026-11-23, due on 2028-11-23/);
  });

  test('of a meeting in the midst of which its team ended is rounded off by the server', async () => {
    const server = await meetingRoom();
    const { id } = await server.begin();
    await server.app.storage.db
      .updateTable('team')
      .set({ ended_at: '2026-11-23T12:00:00.000Z' as never })
      .where('id', '=', 'sociaal-domein' as never)
      .execute();
    const gone = await (
      await server.as('petra')
    ).ask('POST', `${sociaalDomein}/meetings/${id}/steps`, {
      id: newId(),
      version: 1,
      event: { kind: 'next' },
    });
    expect(gone.status).toBe(404);
    await server.app.upkeep.run();
    const row = await server.app.storage.db
      .selectFrom('meeting')
      .select(['state', 'destroy_on'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ state: 'ended', destroy_on: '2031-11-23' });
  });
});
