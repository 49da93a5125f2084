import { checkBoard, type Rule } from '@verbeterbord/shared/board/invariants.ts';
import { lists, type ListKey } from '@verbeterbord/shared/board/lists.ts';
import { projectBoard } from '@verbeterbord/shared/board/project.ts';
import { snapshot } from '@verbeterbord/shared/board/read.ts';
import { repair } from '@verbeterbord/shared/board/repair.ts';
import { acceptsFields, cardFields, roots } from '@verbeterbord/shared/board/schema.ts';
import { BoardView } from '@verbeterbord/shared/board/view.ts';
import { actionStates } from '@verbeterbord/shared/domain/action.ts';
import { cardKinds } from '@verbeterbord/shared/domain/card.ts';
import type { GoalId } from '@verbeterbord/shared/ids.ts';
import * as Y from 'yjs';
import type { Replica } from './replica.ts';
import { play, type Schedule } from './schedule.ts';

/** What merging valid edits can bring about; anything else would be an edit that wasn't valid. */
const mergedDamage: ReadonlySet<Rule> = new Set<Rule>(['done-elsewhere', 'duplicate-number']);

/** Plays a schedule and answers every promise that it broke, in words. */
export function brokenPromises(schedule: Schedule): string[] {
  const broken: string[] = [];
  const keep = (promise: string, kept: boolean): void => void (kept || broken.push(promise));
  const outcome = play(schedule);
  const { replicas, ledger } = outcome;
  const [hub, ...others] = replicas as [Replica, ...Replica[]];

  const same = (promise: string, of: (doc: Y.Doc) => unknown): void => {
    const expected = JSON.stringify(of(hub.doc));
    keep(
      promise,
      others.every(({ doc }) => JSON.stringify(of(doc)) === expected),
    );
  };

  same('all replicas read alike', snapshot);
  keep(
    'only merging damages',
    checkBoard(hub.doc).every(({ rule }) => mergedDamage.has(rule)),
  );

  const elsewhere = copyOf(hub.doc);
  repair(elsewhere);
  repair(hub.doc);
  keep(
    'equal boards are mended alike',
    JSON.stringify(snapshot(elsewhere)) === JSON.stringify(snapshot(hub.doc)),
  );
  outcome.settle();
  same('all replicas read alike after repair', snapshot);
  keep(
    'nothing is wrong after repair',
    replicas.every(({ doc }) => checkBoard(doc).length === 0),
  );
  keep('a second repair finds nothing', repair(hub.doc) === 0);

  keep('no card is lost', ledger.missingCards(hub.doc).length === 0);
  keep('no word is lost', ledger.missingLetters(hub.doc).length === 0);
  keep('everything is of the schema', everythingAccepted(hub.doc));

  const server = copyOf(hub.doc);
  const rows = JSON.stringify(projectBoard(server));
  keep(
    'the projection is that of any replica',
    replicas.every(({ doc }) => JSON.stringify(projectBoard(doc)) === rows),
  );

  for (const replica of replicas) {
    const anew = new BoardView(replica.doc, { cycle: replica.world.cycle });
    const keys = listKeys(replica.doc);
    const shown = keys.map((key) => replica.view.list(key));
    keep(
      'the view shows what is there',
      JSON.stringify(shown) === JSON.stringify(keys.map((key) => anew.list(key))),
    );
    keep('the cards shown are those that are there', cardsShownAlike(replica.view, anew, replica.doc));
    keep('every action hangs in one place', everyActionOnce(replica.doc, anew));
    anew.destroy();
  }
  return broken;
}

/** As the server does: stored whole, and loaded in another process. */
function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc({ guid: 'board' });
  Y.applyUpdateV2(copy, Y.encodeStateAsUpdateV2(doc));
  return copy;
}

function everythingAccepted(doc: Y.Doc): boolean {
  return cardKinds.every((kind) =>
    [...doc.getMap(roots[kind]).values()].every((stored) => acceptsFields(cardFields[kind], stored)),
  );
}

function lanesOf(doc: Y.Doc): ListKey[] {
  const keys: ListKey[] = [];
  for (const goal of [null, ...(doc.getMap(roots.goal).keys() as Iterable<GoalId>)]) {
    for (const state of actionStates) keys.push(lists.lane(goal, state));
    keys.push(lists.later(goal), lists.earlier(goal));
  }
  return keys;
}

function listKeys(doc: Y.Doc): ListKey[] {
  const people = ['p0', 'p1', 'p2', 'p3', 'p4', 'p5', null].map((person) => lists.person(person as never));
  const { ambitions, goals, noticed, settled, successes, bin, actions, received, given } = lists;
  const about = [...doc.getMap(roots.action).keys()].map((id) => lists.referencesOf('action', id));
  const all = [ambitions, goals, noticed, settled, successes, bin, actions, received, given];
  return [...all, ...about, ...people, ...lanesOf(doc)];
}

function cardsShownAlike(view: BoardView, anew: BoardView, doc: Y.Doc): boolean {
  return cardKinds.every((kind) =>
    [...doc.getMap(roots[kind]).keys()].every(
      (id) => JSON.stringify(view.card(kind, id)) === JSON.stringify(anew.card(kind, id)),
    ),
  );
}

function everyActionOnce(doc: Y.Doc, view: BoardView): boolean {
  const shown = [
    ...lanesOf(doc).flatMap((key) => view.list(key)),
    ...view
      .list(lists.bin)
      .flatMap((entry) => (entry.startsWith('action:') ? [entry.slice('action:'.length)] : [])),
  ].toSorted();
  return JSON.stringify(shown) === JSON.stringify([...doc.getMap(roots.action).keys()].toSorted());
}
