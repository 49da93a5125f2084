import { cardQuestions, questionDetail } from '@verbeterbord/shared/api/questions.ts';
import { newId } from '@verbeterbord/shared/ids.ts';
import { expect, test, vi } from 'vitest';
import type { Asker } from '../support/app-server.ts';
import { crossingOffice } from '../support/crossing-office.ts';
import { guestOn, tokenOf } from '../support/visitors.ts';

vi.setConfig({ testTimeout: 60_000 });

test('each role sees of a question, and does with it, what the table of rights says', async () => {
  const office = await crossingOffice();
  const { kees, els, daan, ruth, joost, zorg, domein, organisation } = office;
  const { server } = organisation;
  const id = await office.obstacle('Te weinig balies');
  const question = await office.ask({ kind: 'obstacle', id });
  await kees.who.ask('POST', `/api/v1/questions/${question}/comments`, { id: newId(), text: 'Het is druk' });
  const looksOn = await organisation.person('Toos', { team: zorg.team, role: 'viewer' });
  const looksOnAbove = await organisation.person('Teun', { team: domein.team, role: 'viewer' });
  const elsewhere = await organisation.team('Belastingen');
  const stranger = await organisation.person('Vera', { team: elsewhere.team, role: 'lead' });
  const nowhere = await organisation.person('Nel');
  const guest = async (role: 'participant' | 'onlooker') => (await guestOn(server, zorg.board, role)).asker;

  /** What they see (the conversation, the board's card) and what each of the verbs of a question answers when nothing is changed. */
  const stands = async (who: Asker) => {
    const answer = await who.ask('GET', `/api/v1/questions/${question}`);
    const knock = async (what: string) =>
      (await who.ask('POST', `/api/v1/questions/${question}/${what}`, {})).status;
    if (answer.status !== 200) return [answer.status, await knock('steps'), await knock('comments')];
    const detail = answer.read(questionDetail);
    return {
      hears: detail.comments.length === 1 && detail.steps[0]?.by === 'Kees',
      card: detail.card !== null,
      side: detail.side,
      verbs: detail.verbs.toSorted((a, b) => a.localeCompare(b)),
      comments: detail.mayComment,
      knocks: [await knock('steps'), await knock('comments')],
    };
  };
  const asks = ['withdraw'];
  const answers = ['answer', 'ask-back', 'decline', 'pass-up', 'take-up'];
  // past the rule, where the empty body is refused
  const spoken = { comments: true, knocks: [400, 400] };
  const silent = { comments: false, verbs: [], knocks: [403, 403] };
  expect(await stands(kees.who)).toEqual({ ...spoken, hears: true, card: true, side: 'asked', verbs: asks });
  expect(await stands(els.who)).toEqual({
    ...spoken,
    hears: true,
    card: true,
    side: 'received',
    verbs: [...answers, ...asks],
  });
  expect(await stands(daan.who)).toEqual({
    ...spoken,
    hears: true,
    card: true,
    side: 'received',
    verbs: answers,
  });
  expect(await stands(looksOn.who)).toEqual({ ...silent, hears: true, card: true, side: 'asked' });
  expect(await stands(looksOnAbove.who)).toEqual({ ...silent, hears: true, card: true, side: 'asked' });
  // may look at the board, as all of the tree may unless the team says otherwise
  expect(await stands(joost.who)).toEqual({ ...silent, hears: true, card: true, side: 'asked' });
  for (const other of [stranger.who, nowhere.who, await guest('participant'), await guest('onlooker')])
    expect(await stands(other)).toEqual([404, 404, 404]);
  // being an administrator shows none
  expect(await stands(organisation.administrator)).toEqual([404, 404, 404]);

  await server.app.storage.db
    .updateTable('board')
    .set({ open_to: 'team' })
    .where('id', '=', zorg.board)
    .execute();
  expect(await stands(daan.who)).toEqual({
    ...spoken,
    hears: true,
    card: false,
    side: 'received',
    verbs: answers,
  });
  expect(await stands(looksOnAbove.who)).toEqual({ ...silent, hears: true, card: false, side: 'received' });
  expect(await stands(joost.who)).toEqual({ ...silent, hears: false, card: false, side: 'received' });
  // the level above sees it in the overview below, and hears what is said when it was passed up
  expect(await stands(ruth.who)).toEqual({ ...silent, hears: false, card: false, side: 'received' });
  expect((await office.step(daan, question, 'pass-up')).status).toBe(204);
  expect(await stands(ruth.who)).toMatchObject({ side: 'received', hears: true, card: false });
  expect(await stands(daan.who)).toEqual({ ...silent, hears: true, card: false, side: 'passed' });
  const unknown = await kees.who.ask('GET', '/api/v1/questions/bestaat-niet');
  const hidden = await stranger.who.ask('GET', `/api/v1/questions/${question}`);
  expect([hidden.status, hidden.text]).toEqual([404, unknown.text]);
});

test('only who works on a board asks for it, and only who sees it reads its questions', async () => {
  const office = await crossingOffice();
  const { kees, els, daan, joost, zorg, organisation } = office;
  const { server } = organisation;
  const looksOn = await organisation.person('Toos', { team: zorg.team, role: 'viewer' });
  const card = { kind: 'obstacle', id: await office.obstacle('Balie') } as const;
  const ask = async (who: Asker) =>
    (
      await who.ask('POST', `/api/v1/boards/${zorg.board}/questions`, {
        id: newId(),
        card,
        text: 'Mag het?',
        help: 'means',
        before: null,
      })
    ).status;
  const guest = await guestOn(server, zorg.board, 'participant');
  for (const who of [looksOn.who, daan.who, joost.who, guest.asker]) expect(await ask(who)).toBe(403);
  const program = await tokenOf(server, kees.id, ['write']);
  expect(
    (await server.nobody.ask('POST', `/api/v1/boards/${zorg.board}/questions`, { x: 1 }, program.headers))
      .status,
  ).toBe(403);
  expect(await ask(els.who)).toBe(201);
  const read = (who: Asker) =>
    who.ask('GET', `/api/v1/boards/${zorg.board}/cards/obstacle/${card.id}/questions`);
  // a guest of the board sees there what its document says as well
  for (const who of [kees.who, looksOn.who, joost.who, guest.asker])
    expect((await read(who)).read(cardQuestions).questions).toHaveLength(1);
  expect((await read(organisation.administrator)).status).toBe(404);
  // of the team's list a guest sees nothing
  expect((await guest.asker.ask('GET', `/api/v1/teams/${zorg.team}/questions`)).status).toBe(404);
  expect((await joost.who.ask('GET', `/api/v1/teams/${zorg.team}/questions`)).status).toBe(403);
  expect((await joost.who.ask('GET', `/api/v1/teams/${office.domein.team}/questions`)).status).toBe(200);
});
