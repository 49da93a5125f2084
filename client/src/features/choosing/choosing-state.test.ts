import { addAction } from '@verbeterbord/shared/board/commands/add-action.ts';
import { archiveCard } from '@verbeterbord/shared/board/commands/archive-card.ts';
import { carryOver } from '@verbeterbord/shared/board/commands/carry-over.ts';
import { BoardFixture } from '@verbeterbord/shared/board/fixture.ts';
import { listCards } from '@verbeterbord/shared/board/read.ts';
import type { ActionState } from '@verbeterbord/shared/domain/action.ts';
import { asId, type ActionId, type PersonId } from '@verbeterbord/shared/ids.ts';
import { expect, test } from 'vitest';
import { choosingState } from './choosing-state.ts';

const anna = asId<PersonId>('anna');
const bram = asId<PersonId>('bram');

function board() {
  const fixture = new BoardFixture();
  const add = (owners: PersonId[], cycle: number | null, state: ActionState = 'todo'): ActionId =>
    fixture.must(addAction, { title: 'Actie', goal: null, cycle, state, owners });
  const carried = (owners: PersonId[]): ActionId => {
    const action = add(owners, 23);
    fixture.must(carryOver, { action, cycle: 24 });
    return action;
  };
  const state = () => choosingState(listCards(fixture.doc, 'action'), { cycle: 24, me: anna, goals: [] });
  return { fixture, add, carried, state };
}

test('what came along is asked about first: mine, then what nobody does, and apart what others do', () => {
  const { carried, state } = board();
  const free = carried([]);
  const theirs = carried([bram]);
  const mine = carried([anna, bram]);
  expect(state()).toMatchObject({ carried: [mine, free], others: [theirs] });
});

test('what an earlier cycle left open came along too; what is done, put off or put away did not', () => {
  const { fixture, add, state } = board();
  const open = add([anna], 23);
  add([anna], 23, 'done');
  add([anna], null);
  fixture.must(archiveCard, { kind: 'action', id: add([anna], 23) });
  expect(state().carried).toEqual([open]);
});

test('mine is what I do in this cycle, and who chose is known without how much', () => {
  const { add, state } = board();
  const first = add([anna], 24);
  const finished = add([anna], 24, 'done');
  add([bram], 24);
  add([bram], 24);
  expect(state()).toMatchObject({ mine: [first, finished], chose: [anna, bram] });
});
