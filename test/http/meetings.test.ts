import { meetings, meetingDetail, type MeetingDetail } from '@verbeterbord/shared/api/meetings.ts';
import { judgeAmbition } from '@verbeterbord/shared/board/commands/judge-ambition.ts';
import { listCards } from '@verbeterbord/shared/board/read.ts';
import type { MeetingEvent } from '@verbeterbord/shared/domain/meeting.ts';
import { teamMeetingSteps } from '@verbeterbord/shared/domain/team-meeting.ts';
import { asId, newId, type MeetingId, type PersonId } from '@verbeterbord/shared/ids.ts';
import type { Day } from '@verbeterbord/shared/time.ts';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../support/app-server.ts';
import { everybody } from '../support/everybody.ts';
import { meetingRoom, sociaalDomein, thuis } from '../support/meeting-room.ts';
import { temporaryFolder } from '../support/temporary-storage.ts';
import { administrator } from '../support/visitors.ts';

const codeOf = ({ status, body }: Answer): [number, unknown] => [status, (body as { code?: string }).code];
const subjects = ({ running }: MeetingDetail, step: string): readonly string[] =>
  running?.steps.find((each) => each.step === step)?.subjects ?? [];

describe('a meeting', () => {
  test('begins with teams by their own word and with questions by their wanted day', async () => {
    const server = await meetingRoom();
    const ambition = await server.app.hub.read(thuis, (doc) => listCards(doc, 'ambition')[0]?.id);
    if (ambition === undefined) throw new Error('the example has an ambition');
    await server.app.hub.edit(thuis, asId<PersonId>('els'), judgeAmbition, {
      ambition,
      value: 'stuck',
      note: 'Wachten op ruimte',
    });
    const none = await server.question('Wie gaat erover?', null);
    const late = await server.question('Mag het later?', '2026-12-20' as Day);
    const soon = await server.question('Mag het nu?', '2026-12-01' as Day);
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
    const server = await meetingRoom();
    const both = await Promise.all([server.begin('petra'), server.begin('noor')]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409]);
    const lost = both.find(({ status }) => status === 409);
    const won = both.find(({ status }) => status === 201);
    if (lost === undefined || won === undefined) throw new Error('one of them');
    expect(codeOf(lost)).toEqual([409, 'meeting-running']);
    expect((await server.begin('petra', won.id)).status).toBe(201);
    const list = (await (await server.as('hanneke')).ask('GET', `${sociaalDomein}/meetings`)).read(meetings);
    expect(list.meetings[0]).toMatchObject({ id: won.id, endedAt: null });
    // and the one of the example, behind it: what it says is read as any record
    expect(list.meetings.slice(1)).toMatchObject([{ id: 'voorbeeldoverleg-1', agreements: 4, settled: 2 }]);
    expect(await server.look(asId<MeetingId>('voorbeeldoverleg-1'))).toMatchObject({
      running: null,
      record: { forgotten: false, teams: [{ judgement: 'stuck' }, {}, {}, {}] },
    });
    expect(list).toMatchObject({ maySpeak: false, hasTeams: true });
    expect((await server.step(won.id, { kind: 'end' })).status).toBe(200);
    expect((await server.begin('petra')).status).toBe(201);
  });

  test('is led by who speaks for the team, also when they administer', async () => {
    const server = await meetingRoom();
    const petra = await administrator(server, 'petra');
    const { id, status } = await server.begin();
    expect(status).toBe(201);
    expect((await petra.ask('GET', `${sociaalDomein}/meetings`)).read(meetings).maySpeak).toBe(true);
    expect((await server.look(id)).maySpeak).toBe(true);
    expect((await server.step(id, { kind: 'end' })).read(meetingDetail).maySpeak).toBe(true);
  });

  test('goes one step when two press next at once, and a step that is sent twice is one', async () => {
    const server = await meetingRoom();
    const { id } = await server.begin();
    const pressed = await Promise.all([
      server.step(id, { kind: 'next' }, { who: 'petra', version: 1 }),
      server.step(id, { kind: 'next' }, { who: 'noor', version: 1 }),
    ]);
    expect(pressed.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    expect(pressed.map(codeOf)).toEqual(expect.arrayContaining([[409, 'changed-by-other']]));
    expect((await server.look(id)).running?.at).toBe(1);
    const again = { version: 2, step: 'dezelfde' };
    await server.step(id, { kind: 'next' }, again);
    const second = await server.step(id, { kind: 'next' }, again);
    expect(second.status).toBe(200);
    expect((await server.look(id)).running?.at).toBe(2);
  });

  test('a note of somebody else holds nobody up, and doesn’t lose a step either', async () => {
    const server = await meetingRoom();
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
    const server = await meetingRoom();
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
    const server = await meetingRoom();
    const { id } = await server.begin();
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
    const got: Record<string, readonly [number, number]> = {};
    for (const { name, asker } of await everybody(server)) {
      if (!(name in expected)) continue;
      const sees = await asker.ask('GET', `${sociaalDomein}/meetings/${id}`);
      const step = { id: newId(), version: 0, event: { kind: 'next' } };
      const moves = await asker.ask('POST', `${sociaalDomein}/meetings/${id}/steps`, step);
      got[name] = [sees.status, moves.status];
    }
    expect(got).toEqual(expected);
  });

  test('goes on where it was after the server was started again', async () => {
    const dataDir = temporaryFolder();
    const first = await meetingRoom({ dataDir });
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
    const second = await meetingRoom({ dataDir });
    const after = await second.look(id);
    expect(after.version).toBe(before.version);
    expect(after.running).toMatchObject({ at: 1, said: [{ text: 'Blijft staan' }] });
    expect((await second.step(id, { kind: 'next' }, { version: before.version })).status).toBe(200);
  });

  test('leads on without a team that left the tree, and stays with a team that is moved', async () => {
    const server = await meetingRoom();
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
