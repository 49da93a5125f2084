import { closeInput } from '@verbeterbord/server/boards/closing/close-input.ts';
import { draftRecord, type Recorded } from '@verbeterbord/server/boards/closing/draft-record.ts';
import type { RecordedAction } from '@verbeterbord/shared/api/records.ts';
import { addAction } from '@verbeterbord/shared/board/commands/add-action.ts';
import { chooseLeaving } from '@verbeterbord/shared/board/commands/choose-leaving.ts';
import { closeCycle } from '@verbeterbord/shared/board/commands/close-cycle.ts';
import { editText } from '@verbeterbord/shared/board/commands/edit-text.ts';
import { moveAction } from '@verbeterbord/shared/board/commands/move-action.ts';
import { planAction } from '@verbeterbord/shared/board/commands/plan-action.ts';
import { postponeAction } from '@verbeterbord/shared/board/commands/postpone-action.ts';
import { BoardFixture } from '@verbeterbord/shared/board/fixture.ts';
import { checkBoard } from '@verbeterbord/shared/board/invariants.ts';
import { listCards, snapshot } from '@verbeterbord/shared/board/read.ts';
import { repair } from '@verbeterbord/shared/board/repair.ts';
import { actionStates, leavingValues } from '@verbeterbord/shared/domain/action.ts';
import type { ActionId } from '@verbeterbord/shared/ids.ts';
import type { Day } from '@verbeterbord/shared/time.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const day = (text: string): Day => text as Day;

type Step =
  | { readonly do: 'close'; readonly twice: boolean }
  | { readonly do: 'meet'; readonly who: number }
  | {
      readonly do: 'edit';
      readonly who: number;
      readonly what: number;
      readonly which: number;
      readonly to: number;
    };

const steps = fc.array(
  fc.oneof(
    { weight: 2, arbitrary: fc.record({ do: fc.constant('close' as const), twice: fc.boolean() }) },
    { weight: 4, arbitrary: fc.record({ do: fc.constant('meet' as const), who: fc.nat(2) }) },
    {
      weight: 14,
      arbitrary: fc.record({
        do: fc.constant('edit' as const),
        who: fc.nat(2),
        what: fc.nat(5),
        which: fc.nat(30),
        to: fc.nat(8),
      }),
    },
  ),
  { minLength: 10, maxLength: 60 },
);

/** A server's document, three people who meet it when they have a network, and the records of what was closed. */
class Office {
  readonly server = new BoardFixture('s');
  readonly people = ['p', 'q', 'r'].map((prefix) => this.server.fork(prefix, prefix));
  /** The cycle that each of them thinks the board is in: who is away hasn't heard of a closing. */
  readonly believes = [1, 1, 1];
  readonly records: { readonly number: number; readonly actions: readonly RecordedAction[] }[] = [];
  readonly made = new Set<string>();
  readonly #recorded = new Map<ActionId, Recorded>();
  cycle = 1;

  close(twice: boolean): void {
    const number = this.cycle;
    const draft = draftRecord(this.server.doc, {
      cycle: { number, start: day('2026-01-05'), end: day('2026-01-18') },
      since: null,
      told: new Set(),
      recorded: this.#recorded,
    });
    this.records.push({ number, actions: draft.actions });
    for (const { id, outcome } of draft.actions) this.#recorded.set(id, { number, outcome });
    this.cycle += 1;
    const input = closeInput({ number, lesson: draft.content.lesson, actions: draft.actions }, this.cycle);
    this.server.must(closeCycle, input);
    if (twice) this.server.must(closeCycle, input);
  }

  meet(who: number): void {
    this.server.sync(this.people[who] as BoardFixture);
    this.believes[who] = this.cycle;
  }

  edit({ who, what, which, to }: Extract<Step, { do: 'edit' }>): void {
    const person = this.people[who] as BoardFixture;
    const cycle = this.believes[who] ?? 1;
    const actions = listCards(person.doc, 'action');
    const action = actions[which % Math.max(1, actions.length)]?.id;
    if (what === 0 || action === undefined) {
      this.made.add(
        person.must(addAction, { title: `Actie ${which}`, goal: null, cycle: to === 0 ? null : cycle }),
      );
      return;
    }
    const state = actionStates[to % 3] ?? 'todo';
    const value = leavingValues[to % 3] ?? 'carry';
    // what is refused is refused: in the bin, done, or later already
    if (what === 1) person.run(moveAction, { action, goal: null, state, before: null, cycle });
    if (what === 2) person.run(chooseLeaving, { action, cycle, value, reason: '' });
    if (what === 3) person.run(postponeAction, { action });
    if (what === 4) person.run(planAction, { action, cycle });
    if (what === 5)
      person.run(editText, { kind: 'action', id: action, field: 'notes', text: `Notitie ${to}` });
  }
}

test('closing at any moment, with people away: every action is told, none is lost, and none counts twice', () => {
  fc.assert(
    fc.property(steps, (schedule) => {
      const office = new Office();
      for (const step of schedule) {
        if (step.do === 'close') office.close(step.twice);
        else if (step.do === 'meet') office.meet(step.who);
        else office.edit(step);
      }
      for (const who of [0, 1, 2, 0, 1, 2]) office.meet(who);
      office.close(false);
      repair(office.server.doc);

      const { doc } = office.server;
      expect(checkBoard(doc)).toEqual([]);
      const told = office.records.flatMap(({ actions }) => actions);
      const outcomesOf = (action: ActionId) =>
        told.filter(({ id }) => id === action).map(({ outcome }) => outcome);
      const actions = listCards(doc, 'action');
      // as often as the records say it went along, and no more
      expect(actions.map(({ carried }) => carried)).toEqual(
        actions.map(({ id }) => outcomesOf(id).filter((outcome) => outcome === 'carried').length),
      );
      const hanging = actions.filter(({ archived }) => archived === null);
      // nothing is left behind in a cycle that is over, and whatever is done was told
      const open = hanging.filter(({ place }) => place.state !== 'done');
      expect(open.filter(({ cycle }) => cycle !== null && cycle !== office.cycle)).toEqual([]);
      const done = hanging.filter(({ place }) => place.state === 'done');
      expect(done.filter(({ id }) => !outcomesOf(id).includes('done'))).toEqual([]);
      expect(
        listCards(doc, 'action')
          .map(({ id }) => id as string)
          .toSorted(),
      ).toEqual([...office.made].toSorted());
      for (const { actions } of office.records)
        expect(new Set(actions.map(({ id }) => id)).size).toBe(actions.length);
      for (const person of office.people) {
        office.server.sync(person);
        expect(JSON.stringify(snapshot(person.doc))).toBe(JSON.stringify(snapshot(doc)));
      }
    }),
    { numRuns: 150, seed: 20261122 },
  );
});
