import { putCard } from '@verbeterbord/shared/board/command.ts';
import { initialiseBoard } from '@verbeterbord/shared/board/initialise.ts';
import { checkBoard } from '@verbeterbord/shared/board/invariants.ts';
import { listCards, snapshot } from '@verbeterbord/shared/board/read.ts';
import { mostCards } from '@verbeterbord/shared/board/schema.ts';
import { asId, newId, type BoardId, type PersonId } from '@verbeterbord/shared/ids.ts';
import type { Day, Instant } from '@verbeterbord/shared/time.ts';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { ImportPlan } from './import-plan.ts';
import { readImport } from './read-import.ts';
import { writePlan } from './write-plan.ts';

const by = { by: asId<PersonId>('sanne'), now: '2026-11-22T09:00:00.000Z' as Instant, newId: () => newId() };

function emptyBoard(): Y.Doc {
  const doc = new Y.Doc();
  initialiseBoard(doc, { board: asId<BoardId>('proef') });
  return doc;
}

function planOf(text: string): ImportPlan {
  const { plan } = readImport({ kind: 'list', text }, {}, { today: '2026-11-22' as Day, people: [] });
  if (!plan.ok) throw new Error(plan.fault.code);
  return plan.value;
}

test('cards hang in the order of the list, each with its attempt, and the board is sound', () => {
  const doc = emptyBoard();
  const made = writePlan(doc, { plan: planOf('Doel: Intake\nEen\n[x] Twee\nDrie'), cycle: 23 }, by);
  expect(made).toEqual({ ok: true, value: { goals: 1, actions: 3, ideas: 0, obstacles: 0, successes: 0 } });
  const actions = listCards(doc, 'action');
  const inTodo = actions
    .filter(({ place }) => place.state === 'todo')
    .sort((a, b) => (a.place.order < b.place.order ? -1 : 1));
  expect(inTodo.map(({ title }) => title)).toEqual(['Een', 'Drie']);
  expect(actions.every(({ attempts, cycle }) => attempts.length === 1 && cycle === 23)).toBe(true);
  expect(actions.find(({ title }) => title === 'Twee')?.done).toEqual({ by: by.by, at: by.now });
  expect(checkBoard(doc)).toEqual([]);
});

test('what doesn’t fit on the board any more leaves it as it was, the goals too', () => {
  const doc = emptyBoard();
  doc.transact(() => {
    for (let at = 1; at < mostCards; at += 1) putCard(doc, 'action', `actie-${at}`, { title: `Actie ${at}` });
  });
  const before = JSON.stringify(snapshot(doc));
  const refused = writePlan(doc, { plan: planOf('Doel: Nieuw\nPast nog\nPast niet'), cycle: 23 }, by);
  expect(refused).toEqual({ ok: false, code: 'too-many' });
  expect(JSON.stringify(snapshot(doc))).toBe(before);
});

test('five hundred cards on a full board cost about what they cost on an empty one', () => {
  const plan = planOf(Array.from({ length: 450 }, (_, at) => `Actie ${at}`).join('\n'));
  const reads = (doc: Y.Doc): number => {
    let count = 0;
    const cards = doc.getMap('actions');
    const entries = cards.entries.bind(cards);
    cards.entries = () => {
      count += 1;
      return entries();
    };
    expect(writePlan(doc, { plan, cycle: 23 }, by)).toMatchObject({ ok: true });
    return count;
  };
  const doc = emptyBoard();
  // the column is read once, however many cards come to hang in it
  expect(reads(doc)).toBe(1);
  expect(reads(doc)).toBe(1);
  expect(checkBoard(doc)).toEqual([]);
  const titles = listCards(doc, 'action')
    .toSorted((a, b) => (a.place.order < b.place.order ? -1 : 1))
    .map(({ title }) => title);
  expect(titles.slice(450)).toEqual(titles.slice(0, 450));
  expect(titles.slice(0, 3)).toEqual(['Actie 0', 'Actie 1', 'Actie 2']);
});
