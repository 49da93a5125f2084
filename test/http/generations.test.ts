import { createBoard } from '@verbeterbord/server/usecases/boards/create-board.ts';
import { epochState, lateEdits } from '@verbeterbord/shared/api/epochs.ts';
import type { CommandContext } from '@verbeterbord/shared/board/command.ts';
import { addAction } from '@verbeterbord/shared/board/commands/add-action.ts';
import { addComment } from '@verbeterbord/shared/board/commands/add-comment.ts';
import { editText } from '@verbeterbord/shared/board/commands/edit-text.ts';
import { snapshot } from '@verbeterbord/shared/board/read.ts';
import { roots } from '@verbeterbord/shared/board/schema.ts';
import type { Result } from '@verbeterbord/shared/errors.ts';
import {
  asId,
  newId,
  type ActionId,
  type BoardId,
  type PersonId,
  type TeamId,
} from '@verbeterbord/shared/ids.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { startApp, type Answer, type Asker, type AppServer } from '../support/app-server.ts';
import { recordThreeCycles } from '../support/closed-cycles.ts';

const marieke = asId<PersonId>('marieke');

/** A copy of a board on somebody's device, with what was done on it there. */
class Copy {
  readonly doc = new Y.Doc();
  readonly epoch: number;

  constructor(bytes: Uint8Array, epoch: number) {
    Y.applyUpdate(this.doc, bytes);
    this.epoch = epoch;
  }

  get context(): CommandContext {
    return { by: marieke, now: toInstant(Date.now()), newId };
  }

  /** What the server lacks of it, by what it says that it has. */
  async unsent(who: Asker, board: BoardId): Promise<string> {
    const state = (await who.ask('GET', `/api/v1/boards/${board}/epochs/${this.epoch}`)).read(epochState);
    const vector = Buffer.from(state.vector ?? '', 'base64');
    return Buffer.from(Y.encodeStateAsUpdate(this.doc, vector)).toString('base64');
  }
}

const must = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new Error(result.code);
  return result.value;
};

async function world(): Promise<{
  server: AppServer;
  board: BoardId;
  action: ActionId;
  copy: () => Promise<Copy>;
  rebuild: () => Promise<void>;
}> {
  const server = await startApp();
  const { hub, events } = server.app;
  const { boardLog } = server.app.storage;
  const deps = { boardLog, events, now: Date.now };
  const board = await createBoard(deps, { team: asId<TeamId>('jeugd'), title: 'Opgeschoond', by: marieke });
  const action = must(
    await hub.edit(board, marieke, addAction, {
      title: 'Bellen',
      goal: null,
      cycle: 5,
      notes: 'Eerst oefenen',
    }),
  );
  const copy = async (): Promise<Copy> => {
    const [bytes, epoch] = await hub.read(board, (doc) => [Y.encodeStateAsUpdate(doc), snapshot(doc).epoch]);
    return new Copy(bytes, epoch);
  };
  const rebuild = async (): Promise<void> => {
    const { epoch } = await copy();
    await expect.poll(() => server.app.hub.tidy(board)).toBe('rebuilt');
    expect((await copy()).epoch).toBe(epoch + 1);
  };
  return { server, board, action, copy, rebuild };
}

const post = (who: Asker, board: BoardId, epoch: number, update: string): Promise<Answer> =>
  who.ask('POST', `/api/v1/boards/${board}/epochs/${epoch}/edits`, { update });

/** Enough visits that the document is worth building anew. */
async function grow({ server, board, action }: Awaited<ReturnType<typeof world>>): Promise<void> {
  const { boardLog } = server.app.storage;
  // as if all of it was written before this server started
  await expect.poll(() => server.app.hub.counts.rooms, { timeout: 8_000 }).toBe(0);
  const loaded = await boardLog.load(board);
  const doc = new Y.Doc();
  if (loaded?.snapshot) Y.applyUpdateV2(doc, loaded.snapshot);
  for (const update of loaded?.updates ?? []) Y.applyUpdate(doc, update.bytes);
  const from = Y.encodeStateVector(doc);
  for (let client = 1; client <= 300; client += 1) {
    doc.clientID = client * 7_919;
    must(
      editText(
        doc,
        { kind: 'action', id: action, field: 'notes', text: `Eerst oefenen ${client}` },
        {
          by: null,
          now: toInstant(Date.now()),
          newId,
        },
      ),
    );
  }
  const bytes = Y.encodeStateAsUpdate(doc, from);
  await boardLog.append([{ board, bytes, person: null, at: toInstant(Date.now()) }], []);
}

test('edits of a former generation are made again once, however often they are sent, and what can not be made is told until it was read', async () => {
  const all = await world();
  const { server, board, action, copy, rebuild } = all;
  const departing = must(
    await server.app.hub.edit(board, marieke, addAction, {
      title: 'Gaat weg',
      goal: null,
      cycle: 5,
      state: 'done',
    }),
  );
  await grow(all);
  const away = await copy();
  must(addComment(away.doc, { kind: 'action', id: action, text: 'Ik doe mee' }, away.context));
  must(addComment(away.doc, { kind: 'action', id: departing, text: 'Te laat' }, away.context));
  await recordThreeCycles(server.app, board, 5, [departing]);
  await rebuild();

  const who = await server.as('marieke');
  const update = await away.unsent(who, board);
  const first = await post(who, board, away.epoch, update);
  expect(first.status).toBe(200);
  const { left } = first.read(lateEdits);
  expect(left).toMatchObject([
    {
      kind: 'action',
      card: departing,
      title: 'Gaat weg',
      why: 'departed',
      fields: [{ field: 'comments', text: 'Te laat' }],
    },
  ]);
  // the answer was lost
  expect((await post(who, board, away.epoch, update)).read(lateEdits).left).toEqual(left);
  const again = (await copy()).doc;
  expect(
    snapshot(again).actions.map(({ title, comments }) => [title, comments.map(({ text }) => text)]),
  ).toEqual([['Bellen', ['Ik doe mee']]]);
  // who did it stands in the history
  const history = await who.ask('GET', `/api/v1/boards/${board}/changes?card=${action}`);
  expect(history.body).toMatchObject({ changes: [{ kind: 'comment', person: 'marieke' }, {}] });
  // it is nobody else's
  const joost = await server.as('joost');
  const path = `/api/v1/boards/${board}/late-edits`;
  expect((await joost.ask('GET', path)).body).toEqual({ left: [] });
  const ids = left.map(({ id }) => id);
  expect((await joost.ask('POST', `${path}/seen`, { ids })).status).toBe(204);
  expect((await who.ask('GET', path)).read(lateEdits).left).toEqual(left);
  expect((await who.ask('POST', `${path}/seen`, { ids })).status).toBe(204);
  expect((await who.ask('GET', path)).body).toEqual({ left: [] });
});

test('of a generation that is not kept nothing is taken, and of the present one it goes by the socket', async () => {
  const { server, board, copy } = await world();
  const { epoch } = await copy();
  const who = await server.as('marieke');
  const answer = await who.ask('GET', `/api/v1/boards/${board}/epochs/${epoch}`);
  expect(answer.body).toEqual({ current: epoch, vector: null });
  expect((await who.ask('GET', `/api/v1/boards/${board}/epochs/77`)).body).toEqual({
    current: epoch,
    vector: null,
  });
  for (const given of [epoch, 77]) expect((await post(who, board, given, 'AAA=')).status).toBe(404);
});

test('what is no update, or not allowed on that generation, is refused and changes nothing', async () => {
  const all = await world();
  const { server, board, copy, rebuild } = all;
  await grow(all);
  const away = await copy();
  await rebuild();
  const who = await server.as('marieke');
  const before = snapshot((await copy()).doc);
  const hostile = new Y.Doc();
  hostile.getMap('meta').set('epoch', 99);
  const removing = new Copy(Y.encodeStateAsUpdate(away.doc), away.epoch);
  removing.doc.getMap(roots.action).clear();
  for (const update of [
    'AAECAw==',
    Buffer.from('geen update').toString('base64'),
    Buffer.from(Y.encodeStateAsUpdate(hostile)).toString('base64'),
    await removing.unsent(who, board),
  ])
    expect((await post(who, board, away.epoch, update)).status).toBe(422);
  expect((await post(who, board, away.epoch, 'geen base64!')).status).toBe(400);
  expect((await post(who, board, away.epoch, 'A'.repeat(1_600_000))).status).toBe(413);
  // a client id of somebody else
  must(editText(away.doc, { kind: 'action', id: all.action, field: 'title', text: 'Van mij' }, away.context));
  const update = await away.unsent(who, board);
  expect((await post(who, board, away.epoch, update)).status).toBe(200);
  expect((await copy()).doc.getMap(roots.action).size).toBe(before.actions.length);
  expect(snapshot((await copy()).doc).actions.map(({ title }) => title)).toEqual(['Van mij']);
  must(editText(away.doc, { kind: 'action', id: all.action, field: 'title', text: 'Van hem' }, away.context));
  const stolen = await away.unsent(who, board);
  expect((await post(await server.as('joost'), board, away.epoch, stolen)).status).toBe(422);
});
