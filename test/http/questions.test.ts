import { QuestionStore } from '@verbeterbord/server/storage/team-of-teams/questions.ts';
import { cardQuestions } from '@verbeterbord/shared/api/questions.ts';
import { addComment } from '@verbeterbord/shared/board/commands/add-comment.ts';
import { archiveCard } from '@verbeterbord/shared/board/commands/archive-card.ts';
import { editText } from '@verbeterbord/shared/board/commands/edit-text.ts';
import { solveObstacle } from '@verbeterbord/shared/board/commands/solve-obstacle.ts';
import { findCard } from '@verbeterbord/shared/board/read.ts';
import { asId, newId, type ObstacleId, type QuestionId } from '@verbeterbord/shared/ids.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import { expect, test, vi } from 'vitest';
import { crossingOffice } from '../support/crossing-office.ts';

vi.setConfig({ testTimeout: 60_000 });

const known = { kind: 'obstacle' } as const;

test('a question stands on both boards, follows its card, is answered, and its answer comes back', async () => {
  const office = await crossingOffice();
  const { kees, daan, zorg, domein, organisation } = office;
  const { hub } = organisation.server.app;
  const card = { ...known, id: await office.obstacle('Te weinig balies') };
  const question = await office.ask(card);
  await expect
    .poll(() => office.shownOn(domein, question))
    .toMatchObject({
      side: 'received',
      card: null,
      from: 'Team Zorg',
      to: 'Sociaal domein',
      title: 'Te weinig balies',
      standing: 'open',
      question: 'Mogen we een tweede balie?',
      help: 'decision',
      before: '2026-12-18',
      state: 'open',
      words: '',
      comments: 0,
    });
  await expect
    .poll(() => office.shownOn(zorg, question))
    .toMatchObject({ side: 'asked', card, state: 'open' });
  expect(await office.listOf(daan.who, domein.team)).toMatchObject([{ id: question, side: 'received' }]);
  expect(await office.listOf(kees.who, zorg.team)).toMatchObject([{ id: question, side: 'asked' }]);

  await hub.edit(zorg.board, kees.id, editText, {
    ...card,
    id: asId<ObstacleId>(card.id),
    field: 'title',
    text: 'Eén balie te weinig',
  });
  await expect
    .poll(() => office.shownOn(domein, question), { timeout: 3_000 })
    .toMatchObject({ title: 'Eén balie te weinig' });

  expect((await office.step(daan, question, 'take-up')).status).toBe(204);
  expect((await office.step(daan, question, 'ask-back', 'Waar zou hij staan?')).status).toBe(204);
  await expect
    .poll(() => office.shownOn(zorg, question))
    .toMatchObject({ state: 'asked-back', words: 'Waar zou hij staan?' });
  expect((await office.step(kees, question, 'reply', 'In de hal.')).status).toBe(204);
  expect((await office.step(daan, question, 'answer', 'Ja, vanaf januari.')).status).toBe(204);
  for (const on of [zorg, domein])
    await expect
      .poll(() => office.shownOn(on, question))
      .toMatchObject({ state: 'answered', words: 'Ja, vanaf januari.' });
  const detail = await office.detail(kees, question);
  expect(detail.steps.map(({ verb, by, team }) => [verb, by, team?.name])).toEqual([
    ['ask', 'Kees', 'Team Zorg'],
    ['take-up', 'Daan', 'Sociaal domein'],
    ['ask-back', 'Daan', 'Sociaal domein'],
    ['reply', 'Kees', 'Team Zorg'],
    ['answer', 'Daan', 'Sociaal domein'],
  ]);
  expect(detail).toMatchObject({ verbs: [], mayComment: false, state: 'answered' });
  const past = await kees.who.ask('GET', `/api/v1/boards/${zorg.board}/cards/obstacle/${card.id}/questions`);
  expect(past.read(cardQuestions).questions).toMatchObject([{ id: question, words: 'Ja, vanaf januari.' }]);
});

test('what is said from either side is the same conversation, on the card, said once', async () => {
  const office = await crossingOffice();
  const { daan, kees, zorg, organisation } = office;
  const card = { ...known, id: await office.obstacle('Te weinig balies') };
  const question = await office.ask(card);
  const id = newId();
  for (let time = 0; time < 2; time += 1)
    expect(
      (await daan.who.ask('POST', `/api/v1/questions/${question}/comments`, { id, text: 'Ik kijk mee.' }))
        .status,
    ).toBe(204);
  const comments = await organisation.server.app.hub.read(
    zorg.board,
    (doc) => findCard(doc, 'obstacle', card.id)?.comments,
  );
  expect(comments).toMatchObject([{ id, by: daan.id, text: 'Ik kijk mee.' }]);
  expect((await office.detail(kees, question)).comments).toMatchObject([
    { by: 'Daan', text: 'Ik kijk mee.' },
  ]);
  await expect
    .poll(() => office.shownOn(office.domein, question), { timeout: 3_000 })
    .toMatchObject({ comments: 1 });
});

test('what a team says on its card after the question is over is for who sees its board', async () => {
  const office = await crossingOffice();
  const { kees, daan, zorg, organisation } = office;
  const { hub, storage } = organisation.server.app;
  await storage.db.updateTable('board').set({ open_to: 'team' }).where('id', '=', zorg.board).execute();
  const id = await office.obstacle('Balie');
  const question = await office.ask({ kind: 'obstacle', id });
  const say = (text: string) => hub.edit(zorg.board, kees.id, addComment, { kind: 'obstacle', id, text });
  const heardBy = async (who: typeof kees): Promise<readonly string[]> =>
    (await office.detail(who, question)).comments.map(({ text }) => text);
  await say('De vloer ligt er al');
  expect(await heardBy(daan)).toEqual(['De vloer ligt er al']);
  expect((await office.step(kees, question, 'withdraw')).status).toBe(204);
  const settled = Date.now();
  await expect.poll(() => Date.now()).toBeGreaterThan(settled);
  await say('Zullen we het dan maar zelf doen?');
  expect(await heardBy(daan)).toEqual(['De vloer ligt er al']);
  expect(await heardBy(kees)).toEqual(['De vloer ligt er al', 'Zullen we het dan maar zelf doen?']);
});

test('asking about what can not be asked about says why', async () => {
  const office = await crossingOffice();
  const { kees, ruth, zorg, jeugd, directie, organisation } = office;
  const { hub } = organisation.server.app;
  const solved = await office.obstacle('Al opgelost');
  await hub.edit(zorg.board, kees.id, solveObstacle, { obstacle: asId<ObstacleId>(solved), solved: true });
  const binned = await office.obstacle('In de bak');
  await hub.edit(zorg.board, kees.id, archiveCard, { kind: 'obstacle', id: asId<ObstacleId>(binned) });
  const open = await office.obstacle('Open');
  const elsewhere = await office.obstacle('Elders', jeugd);
  const ask = async (card: string, more: object = {}, { who } = kees, { board } = zorg) => {
    const body = {
      id: newId(),
      card: { kind: 'obstacle', id: card },
      text: 'Wat nu?',
      help: 'means',
      before: null,
    };
    const { status, body: problem } = await who.ask('POST', `/api/v1/boards/${board}/questions`, {
      ...body,
      ...more,
    });
    return [status, (problem as { code?: string }).code ?? null];
  };
  expect(await ask(solved)).toEqual([409, 'wrong-state']);
  expect(await ask(binned)).toEqual([409, 'archived']);
  expect(await ask('bestaat-niet')).toEqual([404, 'not-found']);
  expect(await ask(elsewhere)).toEqual([404, 'not-found']);
  expect(await ask(open, {}, kees, jeugd)).toEqual([403, 'not-allowed']);
  const top = await office.obstacle('Bovenaan', directie);
  expect(await ask(top, {}, ruth, directie)).toEqual([409, 'no-team-above']);
  for (const wrong of [
    { text: ' ' },
    { text: 'x'.repeat(2_401) },
    { help: 'geld' },
    { before: '2026-02-30' },
    { card: { kind: 'idea', id: open } },
    { id: 'HOOFDLETTERS' },
    { extra: 1 },
  ])
    expect((await ask(open, wrong))[0]).toBe(400);

  const id = newId<QuestionId>();
  expect(await ask(open, { id })).toEqual([201, null]);
  // once more is once; another one, or another's id, is refused
  expect(await ask(open, { id })).toEqual([201, null]);
  expect(await ask(open)).toEqual([409, 'already-asked']);
  const other = await office.obstacle('Nog een');
  expect(await ask(other, { id })).toEqual([409, 'already-exists']);
  const both = await Promise.all([ask(other), ask(other)]);
  expect(new Set(both.map(([status]) => status))).toEqual(new Set([201, 409]));
});

test('an action can be asked about when it is stuck, and not otherwise', async () => {
  const office = await crossingOffice();
  const id = await office.stuckAction('Formulier');
  const question = await office.ask({ kind: 'action', id });
  await expect
    .poll(() => office.shownOn(office.domein, question))
    .toMatchObject({ title: 'Formulier', standing: 'todo' });
});

test('of questions that changed at one moment each is read once, page after page', async () => {
  const office = await crossingOffice();
  const { kees, daan, zorg, domein, organisation } = office;
  const questions = new QuestionStore(organisation.server.app.storage.db);
  const now = Date.now();
  for (let asked = 0; asked < 7; asked += 1)
    await questions.add({
      id: asId<QuestionId>(`vraag-${asked}`),
      board: zorg.board,
      cardKind: 'obstacle',
      card: `kaart-${asked}`,
      team: zorg.team,
      holder: domein.team,
      askedBy: kees.id,
      text: 'Mag dit?',
      help: 'means',
      before: null,
      // what a team that ends was asked goes up all at once
      at: toInstant(asked < 2 ? now + 1_000 - asked : now),
    });
  const read: string[] = [];
  let query = '?limit=3';
  for (let page = 0; page < 4; page += 1) {
    const lines = await office.listOf(daan.who, domein.team, query);
    read.push(...lines.map(({ id }) => id));
    const last = lines.at(-1);
    if (last === undefined) break;
    query = `?limit=3&until=${encodeURIComponent(last.changedAt)}&after=${last.id}`;
  }
  expect(read).toEqual(['vraag-0', 'vraag-1', 'vraag-2', 'vraag-3', 'vraag-4', 'vraag-5', 'vraag-6']);
});

test('nobody fills the board above with questions, nor one question with asking back', async () => {
  const office = await crossingOffice();
  const { kees, daan, zorg, jeugd, joost, organisation } = office;
  const { app } = organisation.server;
  const id = await office.obstacle('Balie');
  const question = await office.ask({ kind: 'obstacle', id });
  const questions = new QuestionStore(app.storage.db);
  const step = { verb: 'ask-back', team: null, person: null, text: 'Hoezo?', to: null } as const;
  const at = toInstant(Date.now());
  for (let taken = 1; taken < 200; taken += 1)
    await questions.addStep(question, { ...step, id: newId(), at });
  expect((await office.step(daan, question, 'ask-back', 'En nu?')).body).toMatchObject({ code: 'too-many' });
  for (let asked = 1; asked < 100; asked += 1)
    await questions.add({
      id: newId(),
      board: zorg.board,
      cardKind: 'obstacle',
      card: `kaart-${asked}`,
      team: zorg.team,
      holder: office.domein.team,
      askedBy: kees.id,
      text: 'Mag dit?',
      help: 'means',
      before: null,
      at,
    });
  const another = await office.obstacle('Nog een');
  const body = { card: { kind: 'obstacle', id: another }, text: 'En dit?', help: 'means', before: null };
  const path = `/api/v1/boards/${zorg.board}/questions`;
  const asked = await kees.who.ask('POST', path, { id: newId(), ...body });
  expect([asked.status, asked.body]).toMatchObject([409, { code: 'too-many' }]);
  // other teams have their own room, and an answer makes room again
  const elsewhere = { kind: 'obstacle', id: await office.obstacle('Elders', jeugd) };
  const other = { id: newId(), ...body, card: elsewhere };
  expect((await joost.who.ask('POST', `/api/v1/boards/${jeugd.board}/questions`, other)).status).toBe(201);
  expect((await office.step(daan, question, 'answer', 'Ja')).status).toBe(204);
  expect((await kees.who.ask('POST', path, { id: newId(), ...body })).status).toBe(201);
});

test('a question that is over takes no step more, and none that does not go with how it stands', async () => {
  const office = await crossingOffice();
  const { kees, daan, els } = office;
  const question = await office.ask({ ...known, id: await office.obstacle('Balie') });
  const codeOf = async (...given: Parameters<typeof office.step>) => {
    const { status, body } = await office.step(...given);
    return status === 204 ? 'done' : (body as { code: string }).code;
  };
  expect(await codeOf(kees, question, 'answer', 'Ja')).toBe('not-allowed');
  expect(await codeOf(daan, question, 'withdraw')).toBe('not-allowed');
  expect(await codeOf(kees, question, 'reply', 'Ja')).toBe('wrong-state');
  expect(await codeOf(daan, question, 'answer')).toBe('empty-text');
  expect(await codeOf(daan, question, 'decline', '  ')).toBe('empty-text');
  expect(await codeOf(daan, question, 'move-up')).toBe('invalid-request');
  expect(await codeOf(daan, question, 'take-up')).toBe('done');
  expect(await codeOf(daan, question, 'take-up')).toBe('wrong-state');
  // who speaks for the team that asked in the one that was asked may do both
  expect(await codeOf(els, question, 'withdraw')).toBe('done');
  for (const verb of ['answer', 'decline', 'ask-back', 'pass-up'])
    expect(await codeOf(daan, question, verb, 'Ja')).toBe('question-over');
  expect(await codeOf(kees, question, 'withdraw')).toBe('question-over');
  const said = await daan.who.ask('POST', `/api/v1/questions/${question}/comments`, {
    id: newId(),
    text: 'Nog iets',
  });
  expect(said.body).toMatchObject({ code: 'question-over' });
  // and then it can be asked anew
  const detail = await office.detail(kees, question);
  if (detail.card === null) throw new Error('Kees sees the board');
  expect(await office.ask({ kind: detail.card.kind, id: detail.card.id })).not.toBe(question);
});

test('a step that is sent twice is taken once', async () => {
  const office = await crossingOffice();
  const { daan, kees } = office;
  const question = await office.ask({ ...known, id: await office.obstacle('Balie') });
  const step = { id: newId(), verb: 'answer', text: 'Ja' };
  const send = (who = daan, body: object = step) =>
    who.who.ask('POST', `/api/v1/questions/${question}/steps`, body);
  expect((await Promise.all([send(), send()])).map(({ status }) => status)).toEqual([204, 204]);
  expect((await send()).status).toBe(204);
  expect((await send(daan, { ...step, verb: 'decline' })).body).toMatchObject({ code: 'already-exists' });
  expect((await send(kees, { ...step, verb: 'withdraw' })).body).toMatchObject({ code: 'already-exists' });
  expect((await office.detail(daan, question)).steps).toHaveLength(2);
});

test('passing up brings it to the next level, where it is answered; at the top there is nobody', async () => {
  const office = await crossingOffice();
  const { daan, ruth, kees, zorg, domein, directie } = office;
  const question = await office.ask({ ...known, id: await office.obstacle('Balie') });
  expect((await office.step(daan, question, 'pass-up', 'Dit is te groot voor ons')).status).toBe(204);
  expect((await office.step(daan, question, 'answer', 'Toch maar')).status).toBe(403);
  await expect
    .poll(() => office.shownOn(directie, question))
    .toMatchObject({ side: 'received', state: 'open', to: 'Directie' });
  await expect.poll(() => office.shownOn(domein, question)).toMatchObject({ side: 'passed', to: 'Directie' });
  expect((await office.step(ruth, question, 'pass-up')).body).toMatchObject({ code: 'no-team-above' });
  expect((await office.detail(ruth, question)).verbs).not.toContain('pass-up');
  expect((await office.step(ruth, question, 'answer', 'Er komt geld.')).status).toBe(204);
  for (const on of [zorg, domein, directie])
    await expect
      .poll(() => office.shownOn(on, question))
      .toMatchObject({ state: 'answered', words: 'Er komt geld.' });
  expect(await office.listOf(daan.who, domein.team, '?side=passed')).toMatchObject([
    { id: question, state: 'answered' },
  ]);
  expect(await office.listOf(kees.who, zorg.team, '?side=received')).toEqual([]);
});
