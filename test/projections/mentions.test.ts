import { notices } from '@verbeterbord/shared/api/notices.ts';
import type { Command } from '@verbeterbord/shared/board/command.ts';
import { addAction } from '@verbeterbord/shared/board/commands/add-action.ts';
import { addComment } from '@verbeterbord/shared/board/commands/add-comment.ts';
import { addIdea } from '@verbeterbord/shared/board/commands/add-idea.ts';
import { editComment } from '@verbeterbord/shared/board/commands/edit-comment.ts';
import { editText } from '@verbeterbord/shared/board/commands/edit-text.ts';
import { removeComment } from '@verbeterbord/shared/board/commands/remove-comment.ts';
import { asId, type BoardId, type PersonId } from '@verbeterbord/shared/ids.ts';
import { expect, test } from 'vitest';
import { startApp, type AppServer } from '../support/app-server.ts';
import { writeBoard } from '../support/board-writer.ts';

const board = asId<BoardId>('thuis');
const person = (name: string): PersonId => asId<PersonId>(name);

async function edit<Input, Value>(
  server: AppServer,
  by: string,
  command: Command<Input, Value>,
  input: Input,
): Promise<Value> {
  const result = await server.app.hub.edit(board, person(by), command, input);
  if (!result.ok) throw new Error(result.code);
  return result.value;
}

async function rows(server: AppServer) {
  await server.app.mentionProjector.flush();
  return server.app.storage.db
    .selectFrom('mention')
    .select(['card', 'source', 'person', 'by', 'title', 'seen_at'])
    .orderBy('card')
    .orderBy('source')
    .orderBy('person')
    .execute();
}

const whom = async (server: AppServer): Promise<string[]> =>
  (await rows(server)).map((row) => `${row.by ?? '?'} → ${row.person}`);

test('who is called in a comment or in notes has a row, and it goes with the words', async () => {
  const server = await startApp();
  const action = await edit(server, 'els', addAction, { title: 'Bellen', goal: null, cycle: 23 });
  const ref = { kind: 'action', id: action } as const;
  const comment = await edit(server, 'els', addComment, { ...ref, text: 'Kun jij dit, @Kees?' });
  expect(await rows(server)).toMatchObject([
    { card: action, source: comment, person: 'kees', by: 'els', title: 'Bellen', seen_at: null },
  ]);
  await edit(server, 'noor', editText, { ...ref, field: 'notes', text: 'Eerst @Tom vragen' });
  expect(await whom(server)).toEqual(expect.arrayContaining(['els → kees', 'noor → tom']));
  await edit(server, 'els', editText, { ...ref, field: 'title', text: 'Terugbellen' });
  expect((await rows(server)).map((row) => row.title)).toEqual(['Terugbellen', 'Terugbellen']);
  await edit(server, 'els', editComment, { ...ref, comment, text: 'Kun jij dit, @Samira?' });
  expect(await whom(server)).toEqual(expect.arrayContaining(['els → samira', 'noor → tom']));
  await edit(server, 'els', removeComment, { ...ref, comment });
  await edit(server, 'tom', editText, { ...ref, field: 'notes', text: 'Gedaan' });
  expect(await rows(server)).toEqual([]);
});

test('nobody is told of their own mention, of a stranger on this board, or of an address', async () => {
  const server = await startApp();
  const idea = await edit(server, 'els', addIdea, { title: 'Idee' });
  const ref = { kind: 'idea', id: idea } as const;
  for (const text of ['Ik, @Els, doe dit', 'Vraag @Marieke van Jeugd', 'mail kees@kees.nl', '@Keesje'])
    await edit(server, 'els', addComment, { ...ref, text });
  await edit(server, 'els', editText, { ...ref, field: 'notes', text: 'van @Els' });
  expect(await rows(server)).toEqual([]);
});

test('in notes that two people write, each mention is of whose hand it is', async () => {
  const server = await startApp();
  const action = await edit(server, 'els', addAction, { title: 'Samen', goal: null, cycle: 23 });
  const write = (as: string, text: string) =>
    writeBoard({ url: server.url, board, as }, (doc, context) =>
      editText(doc, { kind: 'action', id: action, field: 'notes', text }, context),
    );
  await write('kees', '@Noor kijk');
  await write('noor', '@Noor kijk, @Kees ook');
  expect(await whom(server)).toEqual(['noor → kees', 'kees → noor']);
});

test('a rebuild gives the same rows, and what was seen stays seen', async () => {
  const server = await startApp();
  const action = await edit(server, 'els', addAction, { title: 'Bellen', goal: null, cycle: 23 });
  const ref = { kind: 'action', id: action } as const;
  await edit(server, 'els', addComment, { ...ref, text: '@Kees en @Tom' });
  await edit(server, 'noor', editText, { ...ref, field: 'notes', text: '@Samira' });
  await server.app.mentionProjector.flush();
  const kees = await server.as('kees');
  const [notice] = (await kees.ask('GET', '/api/v1/notices')).read(notices).notices;
  await kees.ask('POST', '/api/v1/notices/seen', { ids: [notice?.id] });
  const dump = () =>
    server.app.storage.db.selectFrom('mention').selectAll().orderBy('source').orderBy('person').execute();
  const before = await dump();
  expect(before.map((row) => [row.person, row.seen_at !== null])).toEqual(
    expect.arrayContaining([
      ['kees', true],
      ['tom', false],
      ['samira', false],
    ]),
  );
  await server.app.mentionProjector.rebuild();
  expect(await dump()).toEqual(before);
  // from nothing: the same people, called by the same
  await server.app.storage.db.deleteFrom('mention').execute();
  await server.app.mentionProjector.rebuild();
  expect((await dump()).map((row) => [row.person, row.by, row.source])).toEqual(
    before.map((row) => [row.person, row.by, row.source]),
  );
});

test('what was written while nobody followed is found at the next start', async () => {
  const server = await startApp();
  const action = await edit(server, 'els', addAction, { title: 'Bellen', goal: null, cycle: 23 });
  await edit(server, 'els', addComment, { kind: 'action', id: action, text: '@Kees?' });
  await server.app.mentionProjector.flush();
  // as if it was killed before it followed
  await server.app.storage.db.deleteFrom('mention').execute();
  await server.app.mentionProjector.stop();
  await server.app.storage.db.deleteFrom('mention_state').execute();
  await server.stop();
  const { dataDir } = server;
  const again = await startApp({ dataDir });
  expect(await whom(again)).toEqual(['els → kees']);
});
