import { setHorizon } from '@verbeterbord/shared/board/commands/set-horizon.ts';
import type { Ambition } from '@verbeterbord/shared/domain/ambition.ts';
import type { AmbitionId } from '@verbeterbord/shared/ids.ts';
import { useText } from '../../../i18n/language.ts';
import { useCycle } from '../../../sync/hooks.ts';
import { ChoiceList } from '../panel/parts/choice-list.tsx';
import { Facts } from '../panel/parts/facts.tsx';
import { useCardPart } from '../panel/use-card-part.ts';
import { useServesFact } from '../serving/use-serves-fact.tsx';
import { useAct } from '../wall/use-act.ts';

const horizonOf = (ambition: Ambition): number | null => ambition.horizon;

/** How many years ahead one may choose from. */
const years = 8;

/** The year that the ambition looks at, and the higher ambition that it serves. */
export function AmbitionFacts({ ambition }: { readonly ambition: AmbitionId }) {
  const words = useText().panel.ambition;
  const horizon = useCardPart('ambition', ambition, horizonOf) ?? null;
  const { today } = useCycle();
  const run = useAct();
  const thisYear = Number(today.slice(0, 4));
  const offered = Array.from({ length: years }, (_, index) => thisYear + index);
  if (horizon !== null && !offered.includes(horizon)) offered.unshift(horizon);
  const serves = useServesFact(ambition);
  const now = horizon === null ? words.noHorizon : String(horizon);
  return (
    <Facts
      facts={[
        {
          key: 'horizon',
          name: words.horizon,
          value: horizon === null ? now : <b>{now}</b>,
          renderEditor: (close) => (
            <ChoiceList
              row
              choices={[...offered, null].map((year) => ({
                key: String(year),
                label: year === null ? words.noHorizon : String(year),
                chosen: year === horizon,
                choose: () => {
                  run(setHorizon, { ambition, horizon: year });
                  close();
                },
              }))}
            />
          ),
        },
        ...(serves === null ? [] : [serves]),
      ]}
    />
  );
}
