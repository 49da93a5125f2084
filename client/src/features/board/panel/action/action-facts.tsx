import { assignOwner } from '@verbeterbord/shared/board/commands/assign-owner.ts';
import { moveAction } from '@verbeterbord/shared/board/commands/move-action.ts';
import { setDue } from '@verbeterbord/shared/board/commands/set-due.ts';
import { unassignOwner } from '@verbeterbord/shared/board/commands/unassign-owner.ts';
import { findCard } from '@verbeterbord/shared/board/read.ts';
import type { Action } from '@verbeterbord/shared/domain/action.ts';
import type { Goal } from '@verbeterbord/shared/domain/goal.ts';
import type { ActionId } from '@verbeterbord/shared/ids.ts';
import { addDays } from '@verbeterbord/shared/time.ts';
import { useCardPanelText } from '../../../../i18n/card-panel.ts';
import { useText } from '../../../../i18n/language.ts';
import { useFormat } from '../../../../i18n/use-format.ts';
import { useBoardSession, useCycle } from '../../../../sync/hooks.ts';
import { late } from '../../../../ui/late.tsx';
import { useStore } from '../../../../ui/use-store.ts';
import { useAct } from '../../wall/use-act.ts';
import { DayEditor } from '../parts/day-editor.tsx';
import { Facts } from '../parts/facts.tsx';
import { GoalChoices } from '../parts/goal-choices.tsx';
import { GoalNumber } from '../parts/goal-number.tsx';
import { useNames } from '../parts/use-names.ts';
import { useCardPart } from '../use-card-part.ts';
import { CycleChoices } from './cycle-choices.tsx';
import { CycleValue } from './cycle-value.tsx';
import { Owners } from './owners.tsx';

const OwnerPicker = late(async () => (await import('./owner-picker.tsx')).OwnerPicker);

const partOf = (action: Action) => ({
  owners: action.owners,
  due: action.due,
  cycle: action.cycle,
  carried: action.carried,
  goal: action.goal,
  state: action.place.state,
});

const numberOf = (goal: Goal): number => goal.number;

/** Wie, klaar op, ronde, doel. */
export function ActionFacts({ action }: { readonly action: ActionId }) {
  const words = useText().panel;
  const cardWords = useCardPanelText();
  const session = useBoardSession();
  const { people } = useStore(session.about);
  const part = useCardPart('action', action, partOf);
  const { cycle, today } = useCycle();
  const format = useFormat();
  const number = useCardPart('goal', part?.goal ?? '', numberOf);
  const names = useNames();
  const run = useAct();
  if (part === undefined) return null;

  const dueWords = part.due === null ? cardWords.due.none : format.day(part.due);
  const cycleWords = part.cycle === null ? cardWords.cycle.later : cardWords.cycle.number(part.cycle);
  const goalWords =
    part.goal === null ? words.noGoal : (findCard(session.doc, 'goal', part.goal)?.title ?? words.noGoal);
  const owners = names.sorted(part.owners);

  return (
    <Facts
      facts={[
        {
          key: 'owners',
          name: cardWords.owners.title,
          value: <Owners owners={owners} />,
          add: cardWords.owners.add,
          renderEditor: (close) => (
            <OwnerPicker
              people={people}
              owners={part.owners}
              onClose={close}
              onToggle={(person) => {
                run(part.owners.includes(person) ? unassignOwner : assignOwner, { action, person });
              }}
            />
          ),
        },
        {
          key: 'due',
          name: cardWords.due.title,
          value: part.due === null ? dueWords : <b>{dueWords}</b>,
          renderEditor: (close) => (
            <DayEditor
              day={part.due}
              label={cardWords.due.other}
              shortcuts={[
                { label: cardWords.due.today, day: today },
                { label: cardWords.due.tomorrow, day: addDays(today, 1) },
                { label: cardWords.due.endOfCycle, day: cycle.end },
              ]}
              onChoose={(due) => {
                run(setDue, { action, due });
              }}
              close={close}
            />
          ),
        },
        {
          key: 'cycle',
          name: cardWords.cycle.title,
          value: <CycleValue cycle={part.cycle} carried={part.carried} />,
          spoken:
            part.carried > 0 ? `${cycleWords}. ${cardWords.cycle.carriedLong(part.carried)}` : undefined,
          fixed: part.state === 'done',
          renderEditor: (close) => (
            <CycleChoices action={action} cycle={part.cycle} carried={part.carried} close={close} />
          ),
        },
        {
          key: 'goal',
          name: cardWords.goalChoice.title,
          // its name stands on top of the panel
          value: number === undefined ? cardWords.goalChoice.none : <GoalNumber number={number} />,
          spoken: goalWords,
          renderEditor: (close) => (
            <GoalChoices
              chosen={part.goal}
              onChoose={(goal) => {
                if (goal !== part.goal)
                  run(moveAction, { action, state: part.state, goal, before: null, cycle: cycle.number });
                close();
              }}
            />
          ),
        },
      ]}
    />
  );
}
