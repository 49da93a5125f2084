import { meetingDetail, meetings, type MeetingDetail } from '@verbeterbord/shared/api/meetings.ts';
import { addObstacle } from '@verbeterbord/shared/board/commands/add-obstacle.ts';
import { judgeAmbition } from '@verbeterbord/shared/board/commands/judge-ambition.ts';
import { listCards } from '@verbeterbord/shared/board/read.ts';
import type { MeetingEvent } from '@verbeterbord/shared/domain/meeting.ts';
import { teamMeetingSteps } from '@verbeterbord/shared/domain/team-meeting.ts';
import {
  asId,
  newId,
  type BoardId,
  type MeetingId,
  type PersonId,
  type QuestionId,
} from '@verbeterbord/shared/ids.ts';
import type { Day } from '@verbeterbord/shared/time.ts';
import { describe, expect, test } from 'vitest';
import { startApp, type Answer, type AppServer } from '../support/app-server.ts';
import { everybody } from '../support/everybody.ts';
import { temporaryFolder } from '../support/temporary-storage.ts';
import { administrator } from '../support/visitors.ts';

const day = 24 * 3_600_000;
const start = Date.parse('2026-11-23T12:00:00.000Z');
const team = '/api/v1/teams/sociaal-domein';
const thuis = asId<BoardId>('thuis');

/** The example, with a clock that a test may set; Petra leads the Team van teams, Noor is the delegate of Team Thuis. */
async function office(options: { readonly dataDir?: string } = {}) {
  const clock = { now: start };
  const server = await startApp({ now: () => clock.now, ...options });
  const begin = async (who = 'petra', id = newId<MeetingId>()): Promise<Answer & { id: MeetingId }> => {
    const answer = await (await server.as(who)).ask('POST', `${team}/meetings`, { id });
    return Object.assign(answer, { id });
  };
  const look = async (id: MeetingId, who = 'petra'): Promise<MeetingDetail> =>
    (await (await server.as(who)).ask('GET', `${team}/meetings/${id}`)).read(meetingDetail);
  const step = async (
    id: MeetingId,
    event: MeetingEvent,
    {
      who = 'petra',
      version,
      step: key = newId<MeetingId>() as string,
    }: { who?: string; version?: number; step?: string } = {},
  ): Promise<Answer> =>
    (await server.as(who)).ask('POST', `${team}/meetings/${id}/steps`, {
      id: key,
      version: version ?? (await look(id)).version,
      event,
    });
  return { ...server, clock, begin, look, step };
}

/** A question of Team Thuis to the Team van teams. */
async function ask(server: AppServer, text: string, before: Day | null): Promise<QuestionId> {
  const made = await server.app.hub.edit(thuis, asId<PersonId>('kees'), addObstacle, {
    title: `Bij: ${text}`,
  });
  if (!made.ok) throw new Error(made.code);
  const id = newId<QuestionId>();
  const asked = await (
    await server.as('kees')
  ).ask('POST', '/api/v1/boards/thuis/questions', {
    id,
    card: { kind: 'obstacle', id: made.value },
    text,
    help: 'decision',
    before,
  });
  expect(asked.status).toBe(201);
  return id;
}

const codeOf = ({ status, body }: Answer): [number, unknown] => [status, (body as { code?: string }).code];
const subjects = ({ running }: MeetingDetail, step: string): readonly string[] =>
  running?.steps.find((each) => each.step === step)?.subjects ?? [];

describe('a meeting', () => {
  test('begins with teams by their own word and with questions by their wanted day', async () => {
    const server = await office();
    const ambition = await server.app.hub.read(thuis, (doc) => listCards(doc, 'ambition')[0]?.id);
    if (ambition === undefined) throw new Error('the example has an ambition');
    await server.app.hub.edit(thuis, asId<PersonId>('els'), judgeAmbition, {
      ambition,
      value: 'stuck',
      note: 'Wachten op ruimte',
    });
    const none = await ask(server, 'Wie gaat erover?', null);
    const late = await ask(server, 'Mag het later?', '2026-12-20' as Day);
    const soon = await ask(server, 'Mag het nu?', '2026-12-01' as Day);
    await server.app.projector.flush();
    const { id, status } = await server.begin();
    expect(status).toBe(201);
    const detail = await server.look(id);
    expect(detail.running?.steps.map(({ step }) => step)).toEqual([...teamMeetingSteps]);
    expect(subjects(detail, 'teams')).toHaveLength(4);
    // no other order than by what teams say of themselves
    const said = subjects(detail, 'teams').map(
      (id) => detail.running?.teams.find((row) => row.team === id)?.ambitions[0]?.judgement ?? 'none',
    );
    const order = ['stuck', 'fragile', 'none', 'on-track'];
    expect(said).toEqual(said.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
    expect(said[subjects(detail, 'teams').indexOf('thuis')]).toBe('stuck');
    const asked = subjects(detail, 'questions');
    expect(asked.filter((each) => [none, late, soon].some((one) => one === each))).toEqual([
      soon,
      late,
      none,
    ]);
    expect(detail.running?.questions.map((line) => line.id)).toEqual(asked);
    expect(detail).toMatchObject({ version: 1, maySpeak: true, record: null, running: { at: 0 } });
  });

  test('goes on once per team: of two who begin at once one does, and who sends it again finds it', async () => {
    const server = await office();
    const both = await Promise.all([server.begin('petra'), server.begin('noor')]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const [lost] = both.filter(({ status }) => status === 409);
    const [won] = both.filter(({ status }) => status === 201);
    if (lost === undefined || won === undefined) throw new Error('one of them');
    expect(codeOf(lost)).toEqual([409, 'meeting-running']);
    expect((await server.begin('petra', won.id)).status).toBe(201);
    const list = (await (await server.as('hanneke')).ask('GET', `${team}/meetings`)).read(meetings);
    expect(list.meetings.map(({ id, endedAt }) => [id, endedAt])).toEqual([[won.id, null]]);
    expect(list).toMatchObject({ maySpeak: false, hasTeams: true });
    expect((await server.step(won.id, { kind: 'end' })).status).toBe(200);
    expect((await server.begin('petra')).status).toBe(201);
  });

  test('goes one step when two press next at once, and a step that is sent twice is one', async () => {
    const server = await office();
    const { id } = await server.begin();
    const pressed = await Promise.all([
      server.step(id, { kind: 'next' }, { who: 'petra', version: 1 }),
      server.step(id, { kind: 'next' }, { who: 'noor', version: 1 }),
    ]);
    expect(pressed.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(pressed.map(codeOf)).toEqual(expect.arrayContaining([[409, 'changed-by-other']]));
    expect((await server.look(id)).running?.at).toBe(1);
    const again = { version: 2, step: 'dezelfde' };
    await server.step(id, { kind: 'next' }, again);
    const second = await server.step(id, { kind: 'next' }, again);
    expect(second.status).toBe(200);
    expect((await server.look(id)).running?.at).toBe(2);
  });

  test('a note of somebody else holds nobody up, and doesn’t lose a step either', async () => {
    const server = await office();
    const { id } = await server.begin();
    const about = { step: 'check-in', subject: null };
    const written = await server.step(
      id,
      { kind: 'agreement', id: 'een', about, text: 'Elke week bellen' },
      { who: 'noor', version: 1 },
    );
    expect(written.status).toBe(200);
    // pressed before the note was on this screen
    expect((await server.step(id, { kind: 'next' }, { version: 1 })).status).toBe(200);
    expect((await server.look(id)).running).toMatchObject({
      at: 1,
      said: [{ id: 'een', text: 'Elke week bellen' }],
    });
    expect((await server.step(id, { kind: 'take-back', id: 'een' }, { version: 1 })).status).toBe(200);
    expect((await server.look(id)).running?.said).toEqual([]);
  });

  test('answers what doesn’t fit with its own code, and stays as it was', async () => {
    const server = await office();
    const { id } = await server.begin();
    const about = { step: 'check-in', subject: null };
    const refused: readonly [MeetingEvent, number, string][] = [
      [{ kind: 'back' }, 409, 'wrong-state'],
      [{ kind: 'go-to', stop: { step: 'teams', subject: 'bestaat-niet' } }, 404, 'not-found'],
      [{ kind: 'take-back', id: 'bestaat-niet' }, 404, 'not-found'],
      [{ kind: 'note', id: 'x', about: { step: 'teams', subject: null }, text: 'zwevend' }, 404, 'not-found'],
      [{ kind: 'note', id: 'x', about, text: 'x'.repeat(700) }, 422, 'text-too-long'],
      [{ kind: 'note', id: 'x', about, text: ' ' }, 400, 'invalid-request'],
      [{ kind: 'spring' } as unknown as MeetingEvent, 400, 'invalid-request'],
    ];
    for (const [event, ...answer] of refused)
      expect([event, ...codeOf(await server.step(id, event, { version: 1 }))]).toEqual([event, ...answer]);
    for (const version of [0, 99])
      expect(codeOf(await server.step(id, { kind: 'next' }, { version }))).toEqual([409, 'changed-by-other']);
    expect(await server.look(id)).toMatchObject({ version: 1, running: { at: 0, said: [] } });
    const other = await (await server.as('marieke')).ask('GET', `/api/v1/teams/jeugd/meetings/${id}`);
    expect(other.status).toBe(404);
  });

  test('is followed by who sees the overview, and led by who speaks for the team', async () => {
    const server = await office();
    const { id } = await server.begin();
    for (const who of await everybody(server)) {
      const sees = await who.asker.ask('GET', `${team}/meetings/${id}`);
      const moves = await who.asker.ask('POST', `${team}/meetings/${id}/steps`, {
        id: newId(),
        version: 0,
        event: { kind: 'next' },
      });
      const expected: Readonly<Record<string, readonly [number, number]>> = {
        'a lead': [200, 403],
        // who also speaks for the team above, as a deputy
        'a member': [200, 409],
        'a delegate': [200, 409],
        'a viewer': [200, 403],
        'a colleague of the same tree': [200, 403],
        'somebody of another tree': [404, 404],
        'an administrator': [403, 403],
        'a guest who is participant': [404, 404],
      };
      const wanted = expected[who.name];
      if (wanted !== undefined) expect([who.name, sees.status, moves.status]).toEqual([who.name, ...wanted]);
    }
  });

  test('goes on where it was after the server was killed', async () => {
    const dataDir = temporaryFolder();
    const first = await office({ dataDir });
    const { id } = await first.begin();
    await first.step(id, { kind: 'next' });
    await first.step(id, {
      kind: 'agreement',
      id: 'een',
      about: { step: 'successes', subject: null },
      text: 'Blijft staan',
    });
    const before = await first.look(id);
    await first.stop();
    const second = await office({ dataDir });
    const after = await second.look(id);
    expect(after.version).toBe(before.version);
    expect(after.running).toMatchObject({ at: 1, said: [{ text: 'Blijft staan' }] });
    expect((await second.step(id, { kind: 'next' }, { version: before.version })).status).toBe(200);
  });

  test('leads on without a team that left the tree, and stays with a team that is moved', async () => {
    const server = await office();
    const { id } = await server.begin();
    const admin = await administrator(server, 'karim');
    expect((await admin.ask('PATCH', '/api/v1/teams/meedoen', { parent: null })).status).toBe(204);
    await expect
      .poll(async () => (await server.look(id)).running?.teams.map((row) => row.team))
      .not.toContain('meedoen');
    expect(subjects(await server.look(id), 'teams')).toContain('meedoen');
    const over = (await server.step(id, { kind: 'end' })).read(meetingDetail);
    expect(over.record?.teams).toHaveLength(3);
  });
});

describe('the record', () => {
  test('says what was agreed, how teams stood and what was answered in it, and nobody’s name', async () => {
    const server = await office();
    const question = await ask(server, 'Mogen we de zaal op maandag?', '2026-12-01' as Day);
    const open = await ask(server, 'Wie betaalt de koffie?', null);
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
    const server = await office();
    const question = await ask(server, 'Blijft dit staan?', null);
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
    const server = await office();
    const { id } = await server.begin();
    const petra = await server.as('petra');
    const file = (format: string) => petra.ask('GET', `${team}/meetings/${id}/export?format=${format}`);
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
    expect((await file('exe')).status).toBe(400);
  });

  test('goes on its day, and only that it was destroyed stays; a forgotten meeting is rounded off first', async () => {
    const server = await office();
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
    expect((await petra.ask('GET', `${team}/meetings/${first.id}`)).status).toBe(404);
    const list = (await petra.ask('GET', `${team}/meetings`)).read(meetings);
    expect(list.destroyed).toMatchObject([{ on: '2026-11-23' }]);
    expect(list.meetings.map((line) => line.id)).toEqual([forgotten.id]);
    const rows = await db
      .selectFrom('audit')
      .select(['action', 'object'])
      .where('action', '=', 'record-destroyed')
      .execute();
    expect(rows).toContainEqual({ action: 'record-destroyed', object: 'sociaal-domein' });
    const dump = JSON.stringify(await db.selectFrom('meeting').selectAll().execute());
    expect(dump).not.toContain(first.id);
  });

  test('of a meeting in the midst of which its team ended is rounded off by the server', async () => {
    const server = await office();
    const { id } = await server.begin();
    await server.app.storage.db
      .updateTable('team')
      .set({ ended_at: '2026-11-23T12:00:00.000Z' as never })
      .where('id', '=', 'sociaal-domein' as never)
      .execute();
    const gone = await (
      await server.as('petra')
    ).ask('POST', `${team}/meetings/${id}/steps`, {
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
