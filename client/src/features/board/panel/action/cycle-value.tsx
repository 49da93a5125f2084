import { useCardPanelText } from '../../../../i18n/card-panel.ts';
import { useCycle } from '../../../../sync/hooks.ts';
import { Icon } from '../../../../ui/icon.tsx';
import styles from './cycle-value.module.css';

interface CycleValueProps {
  readonly cycle: number | null;
  readonly carried: number;
}

/** For which cycle it was chosen, and how often it went along. */
export function CycleValue({ cycle, carried }: CycleValueProps) {
  const words = useCardPanelText().cycle;
  const current = useCycle().cycle.number;
  const name = cycle === null ? words.later : cycle === current ? words.this : words.number(cycle);
  // as drawn: the times carried say enough while it's in this cycle
  if (carried > 0 && cycle === current) return <Carried times={carried} />;
  return (
    <>
      <span>{name}</span>
      {carried > 0 ? <Carried times={carried} /> : null}
    </>
  );
}

function Carried({ times }: { readonly times: number }) {
  const words = useCardPanelText().cycle;
  return (
    <span className={styles.carried} title={words.carriedLong(times)}>
      <Icon name="again" />
      {words.carried(times)}
    </span>
  );
}
