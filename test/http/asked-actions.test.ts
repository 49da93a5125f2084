import { myActions } from '@verbeterbord/shared/api/actions.ts';
import { addAction } from '@verbeterbord/shared/board/commands/add-action.ts';
import { markStuck } from '@verbeterbord/shared/board/commands/mark-stuck.ts';
import { resolveStuck } from '@verbeterbord/shared/board/commands/resolve-stuck.ts';
import { asId, type ActionId, type BoardId, type PersonId } from '@verbeterbord/shared/ids.ts';
import { expect, test } from 'vitest';
import { startApp } from '../support/app-server.ts';

const board = asId<BoardId>('jeugd');
const sanne = asId<PersonId>('sanne');

test('who is stuck reads in their own list what was asked, and what became of it', async () => {
  const server = await startApp();
  const { app } = server;
  const made = await app.hub.edit(board, sanne, addAction, {
    title: 'Sleutel van het gymlokaal',
    goal: null,
    cycle: 23,
    owners: [sanne],
  });
  if (!made.ok) throw new Error(made.code);
  const action: ActionId = made.value;
  await app.hub.edit(board, sanne, markStuck, { action, reason: 'Niemand weet wie de sleutel heeft' });
  await app.projector.flush();
  const me = await server.as('sanne');
  const mine = async () =>
    (await me.ask('GET', '/api/v1/my-actions')).read(myActions).actions.find(({ id }) => id === action);
  expect((await mine())?.asked).toBeNull();

  const question = { id: 'q1', card: { kind: 'action', id: action }, text: 'Wie heeft de sleutel?' };
  const asked = await me.ask('POST', `/api/v1/boards/${board}/questions`, {
    ...question,
    help: 'contact',
    before: '2027-01-15',
  });
  expect(asked.status).toBe(201);
  expect((await mine())?.asked).toEqual({
    to: 'Sociaal domein',
    state: 'open',
    before: '2027-01-15',
    words: '',
  });

  const lead = await server.as('petra');
  const answer = { id: 's1', verb: 'answer', text: 'De beheerder, elke ochtend tot tien uur' };
  expect((await lead.ask('POST', '/api/v1/questions/q1/steps', answer)).status).toBeLessThan(300);
  expect((await mine())?.asked).toMatchObject({ state: 'answered', words: answer.text });
  // somebody else's list has nothing of it
  const joost = await server.as('joost');
  expect((await joost.ask('GET', '/api/v1/my-actions')).text).not.toContain('sleutel');

  await app.hub.edit(board, sanne, resolveStuck, { action });
  await app.projector.flush();
  expect((await mine())?.asked).toBeNull();
});

test('a question that was withdrawn says nothing in the list, and a new one about the same action does', async () => {
  const server = await startApp();
  const { app } = server;
  const made = await app.hub.edit(board, sanne, addAction, {
    title: 'Folder laten drukken',
    goal: null,
    cycle: 23,
    owners: [sanne],
  });
  if (!made.ok) throw new Error(made.code);
  const action = made.value;
  await app.hub.edit(board, sanne, markStuck, { action, reason: 'Geen geld' });
  await app.projector.flush();
  const me = await server.as('sanne');
  const ask = async (id: string, text: string) =>
    me.ask('POST', `/api/v1/boards/${board}/questions`, {
      id,
      card: { kind: 'action', id: action },
      text,
      help: 'means',
      before: null,
    });
  const mine = async () =>
    (await me.ask('GET', '/api/v1/my-actions')).read(myActions).actions.find(({ id }) => id === action);
  expect((await ask('q1', 'Mag het uit het budget?')).status).toBe(201);
  expect((await me.ask('POST', '/api/v1/questions/q1/steps', { id: 's1', verb: 'withdraw' })).status).toBe(
    204,
  );
  expect((await mine())?.asked).toBeNull();
  expect((await ask('q2', 'Kan de drukker later een rekening sturen?')).status).toBe(201);
  expect((await mine())?.asked).toMatchObject({ state: 'open', before: null });
});
