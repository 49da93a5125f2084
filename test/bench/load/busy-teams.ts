import { addSuccess } from '@verbeterbord/shared/board/commands/add-success.ts';
import { judgeAmbition } from '@verbeterbord/shared/board/commands/judge-ambition.ts';
import { moveAction } from '@verbeterbord/shared/board/commands/move-action.ts';
import { cardMap, listCards } from '@verbeterbord/shared/board/read.ts';
import type { ActionState } from '@verbeterbord/shared/domain/action.ts';
import { judgementValues } from '@verbeterbord/shared/domain/ambition.ts';
import { asId, newId, type BoardId, type PersonId, type TeamId } from '@verbeterbord/shared/ids.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import * as Y from 'yjs';
import { cycleOfTeams } from '../contenders/prepare-teams.ts';
import type { TeamsServer } from '../contenders/teams-server.ts';
import { joinBoard } from './client.ts';
import { must } from './must.ts';
import type { Seen } from './overview-watcher.ts';
import { makePart, type Part } from './player.ts';

const states: readonly ActionState[] = ['todo', 'doing', 'done'];
/** Of a team's edits every tenth is a card that is moved, the others are letters. */
const movesEvery = 10;

/** Somebody of this team who has `count` edits ready to be played. */
export async function busyMember(server: TeamsServer, index: number, count: number): Promise<Part> {
  const board = server.boards[index] ?? asId<BoardId>('');
  const client = await joinBoard(server, board, index);
  const base = await client.ready;
  client.socket.onFrame = null;
  const doc = new Y.Doc();
  Y.applyUpdate(doc, base);
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  const actions = listCards(doc, 'action').filter(({ cycle }) => cycle === cycleOfTeams);
  for (let at = 0; at < count; at += 1) {
    const action = actions[Math.floor(at / movesEvery) % actions.length];
    const title = cardMap(doc, 'action', action?.id ?? '')?.get('title');
    if (action === undefined || !(title instanceof Y.Text)) throw new Error('an action has a title');
    if ((at + index) % movesEvery !== 0) title.insert(title.length, 'e');
    else {
      const to = { action: action.id, goal: action.goal, before: null, cycle: cycleOfTeams };
      const context = { by: null, now: toInstant(Date.now()), newId };
      must(moveAction(doc, { ...to, state: states[at % states.length] ?? 'todo' }, context));
    }
  }
  const script = {
    client: doc.clientID,
    firstClock: 0,
    updates,
    sentAt: new Float64Array(updates.length),
    sent: 0,
  };
  return makePart(server, board, script, client.socket);
}

/** A change of which an overview tells, and how one knows that it does. */
export interface MadeChange {
  /** performance.now() when it went out. */
  readonly at: number;
  readonly isSeen: (seen: Seen) => boolean;
}

/** Somebody of this team who judges its ambition and hangs up successes, in turns. */
export async function openChanger(
  server: TeamsServer,
  index: number,
): Promise<{ change(turn: number): MadeChange; leave(): void }> {
  const board = server.boards[index] ?? asId<BoardId>('');
  const team = asId<TeamId>(`team-${index + 1}`);
  const by = asId<PersonId>(`persoon-${index + 1}`);
  const { socket, ready } = await joinBoard(server, board, index);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, await ready);
  socket.onFrame = null;
  doc.on('update', (update: Uint8Array) => socket.send(server.dialect.update(board, update)));
  const [ambition] = listCards(doc, 'ambition');
  if (ambition === undefined) throw new Error('a team has an ambition');
  return {
    change: (turn) => {
      const context = { by, now: toInstant(Date.now()), newId };
      const text = `Gewijzigd ${turn}`;
      const at = performance.now();
      if (turn % 2 === 0) {
        must(addSuccess(doc, { title: text, cycle: cycleOfTeams }, context));
        return { at, isSeen: ({ successes }) => successes.some(({ title }) => title === text) };
      }
      const value = judgementValues[turn % judgementValues.length] ?? null;
      must(judgeAmbition(doc, { ambition: ambition.id, value, note: text }, context));
      const isSeen = ({ rows }: Seen): boolean =>
        rows.get(team)?.ambitions.some(({ judgementNote }) => judgementNote === text) === true;
      return { at, isSeen };
    },
    leave: () => socket.close(),
  };
}
