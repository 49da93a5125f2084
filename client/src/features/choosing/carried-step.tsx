import type { ActionId } from '@verbeterbord/shared/ids.ts';
import { useState } from 'react';
import { useChoosingText } from '../../i18n/choosing.ts';
import { Button } from '../../ui/button.tsx';
import { Step } from '../../ui/step.tsx';
import { CarriedRow } from './carried-row.tsx';
import type { ChoosingState } from './choosing-state.ts';
import { useKept } from './use-kept.ts';
import styles from './choosing.module.css';

interface CarriedStepProps {
  readonly cycle: number;
  readonly state: ChoosingState;
}

/** Step 1: what came along, first. What others do is shown when one asks for it. */
export function CarriedStep({ cycle, state }: CarriedStepProps) {
  const { carried: words, isDone } = useChoosingText();
  const [answered, setAnswered] = useState<ReadonlySet<string>>(() => new Set());
  const [all, setAll] = useState(false);
  const mine = useKept(state.carried, answered);
  const others = useKept(state.others, answered);
  const shown: readonly ActionId[] = all ? [...mine, ...others] : mine;
  const toSay = mine.filter((id) => !answered.has(id)).length;
  return (
    <Step
      number={1}
      title={words.title}
      state={toSay === 0 ? 'done' : 'now'}
      doneLabel={isDone}
      aside={toSay > 0 ? <p className={styles.soft}>{words.toSay(toSay)}</p> : undefined}
    >
      {shown.length === 0 ? (
        <p className={styles.soft}>{words.none}</p>
      ) : (
        <ul>
          {shown.map((id) => (
            <CarriedRow
              key={id}
              id={id}
              cycle={cycle}
              answered={answered.has(id)}
              onAnswer={() => {
                setAnswered((before) => new Set(before).add(id));
              }}
            />
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <Button
          look="quiet"
          className={styles.more}
          iconAfter={all ? 'up' : 'down'}
          aria-expanded={all}
          onClick={() => {
            setAll(!all);
          }}
        >
          {all ? words.onlyMine : words.alsoOthers(others.length)}
        </Button>
      )}
    </Step>
  );
}
