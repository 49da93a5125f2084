import { setGoalAmbition } from '@verbeterbord/shared/board/commands/set-goal-ambition.ts';
import { setGoalBefore } from '@verbeterbord/shared/board/commands/set-goal-before.ts';
import { lists } from '@verbeterbord/shared/board/lists.ts';
import type { Ambition } from '@verbeterbord/shared/domain/ambition.ts';
import type { Goal } from '@verbeterbord/shared/domain/goal.ts';
import type { AmbitionId, GoalId } from '@verbeterbord/shared/ids.ts';
import { useCardPanelText } from '../../../i18n/card-panel.ts';
import { useText } from '../../../i18n/language.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useList } from '../../../sync/hooks.ts';
import { ChoiceList } from '../panel/parts/choice-list.tsx';
import { DayEditor } from '../panel/parts/day-editor.tsx';
import { Facts } from '../panel/parts/facts.tsx';
import { useCardPart } from '../panel/use-card-part.ts';
import { useAct } from '../wall/use-act.ts';

const partOf = (goal: Goal) => ({ before: goal.before, ambition: goal.ambition });
const titleOf = (ambition: Ambition): string => ambition.title;

/** Vóór wanneer, and which ambition it serves. */
export function GoalFacts({ goal }: { readonly goal: GoalId }) {
  const words = useText().panel;
  const cardWords = useCardPanelText();
  const format = useFormat();
  const part = useCardPart('goal', goal, partOf);
  const ambition = useCardPart('ambition', part?.ambition ?? '', titleOf) ?? words.noAmbition;
  const run = useAct();
  if (part === undefined) return null;
  const before = part.before === null ? cardWords.due.none : format.longDay(part.before);
  return (
    <Facts
      facts={[
        {
          key: 'before',
          name: cardWords.goal.before,
          value: part.before === null ? before : <b>{cardWords.goal.beforeDay(before)}</b>,
          renderEditor: (close) => (
            <DayEditor
              day={part.before}
              shortcuts={[]}
              label={cardWords.due.choose}
              onChoose={(day) => {
                run(setGoalBefore, { goal, before: day });
              }}
              close={close}
            />
          ),
        },
        {
          key: 'ambition',
          name: cardWords.goal.ambition,
          value: ambition,
          renderEditor: (close) => (
            <AmbitionChoices
              chosen={part.ambition}
              onChoose={(next) => {
                run(setGoalAmbition, { goal, ambition: next });
                close();
              }}
            />
          ),
        },
      ]}
    />
  );
}

interface AmbitionChoicesProps {
  readonly chosen: AmbitionId | null;
  readonly onChoose: (ambition: AmbitionId | null) => void;
}

function AmbitionChoices({ chosen, onChoose }: AmbitionChoicesProps) {
  const words = useText().panel;
  const ambitions = useList(lists.ambitions) as readonly AmbitionId[];
  return (
    <ChoiceList
      choices={[
        ...ambitions.map((ambition) => ({
          key: ambition,
          label: <AmbitionName ambition={ambition} />,
          chosen: ambition === chosen,
          choose: () => {
            onChoose(ambition);
          },
        })),
        {
          key: '',
          label: words.noAmbition,
          chosen: chosen === null,
          choose: () => {
            onChoose(null);
          },
        },
      ]}
    />
  );
}

function AmbitionName({ ambition }: { readonly ambition: AmbitionId }) {
  return useCardPart('ambition', ambition, titleOf);
}
