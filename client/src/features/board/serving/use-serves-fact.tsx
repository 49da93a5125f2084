import { serveAmbition } from '@verbeterbord/shared/board/commands/serve-ambition.ts';
import type { Ambition, HigherAmbition } from '@verbeterbord/shared/domain/ambition.ts';
import type { AmbitionId } from '@verbeterbord/shared/ids.ts';
import { useCrossingsText } from '../../../i18n/crossings.ts';
import { Mark } from '../../../ui/mark.tsx';
import { useEditable } from '../panel/editable.ts';
import { ChoiceList, type Choice } from '../panel/parts/choice-list.tsx';
import type { Fact } from '../panel/parts/facts.tsx';
import { useCardPart } from '../panel/use-card-part.ts';
import { useAct } from '../wall/use-act.ts';
import { ServedTitle } from './served-title.tsx';
import { findServed, useAmbitionsAbove, type Above } from './use-ambitions-above.ts';
import styles from './serving.module.css';

const servesOf = (ambition: Ambition): HigherAmbition | null => ambition.serves;

/** Among the facts of an ambition: which one of a team above it serves, one step away, and another one to choose. Null when there is nothing to say. */
export function useServesFact(ambition: AmbitionId): Fact | null {
  const words = useCrossingsText().serving;
  const serves = useCardPart('ambition', ambition, servesOf) ?? null;
  const above = useAmbitionsAbove();
  const editable = useEditable();
  // at the top of the tree there is nothing to serve; who only reads isn't shown an empty field
  const none = above.ambitions?.length === 0 && !above.stale;
  if (above.hidden || (serves === null && (none || !editable))) return null;
  return {
    key: 'serves',
    name: words.title,
    wide: true,
    value: <Served above={above} serves={serves} />,
    ...(editable && { add: words.title }),
    renderEditor: (close) => <Choices above={above} ambition={ambition} serves={serves} onChosen={close} />,
  };
}

function Served({ above, serves }: { readonly above: Above; readonly serves: HigherAmbition | null }) {
  const words = useCrossingsText().serving;
  if (serves === null) return <span>{words.none}</span>;
  const served = findServed(above, serves);
  if (served === 'unknown') return <span>{words.unknown}</span>;
  if (served === 'gone') return <span>{words.gone}</span>;
  return (
    <span className={styles.value}>
      <span className={styles.paint} data-paint={served.paint}>
        <Mark paint={served.paint} className={styles.mark} />
      </span>
      <span>
        <ServedTitle served={served} className={styles.link} />{' '}
        <span className={styles.team}>{served.team}</span>
      </span>
    </span>
  );
}

interface ChoicesProps {
  readonly above: Above;
  readonly ambition: AmbitionId;
  readonly serves: HigherAmbition | null;
  readonly onChosen: () => void;
}

function Choices({ above, ambition, serves, onChosen }: ChoicesProps) {
  const words = useCrossingsText().serving;
  const run = useAct();
  const choose = (next: HigherAmbition | null, said: string): void => {
    if (run(serveAmbition, { ambition, serves: next }, said).ok) onChosen();
  };
  const known = above.ambitions ?? [];
  const choices: Choice[] = known.map((each) => ({
    key: `${each.board}:${each.ambition}`,
    label: (
      <span className={styles.value}>
        <span className={styles.paint} data-paint={each.paint}>
          <Mark paint={each.paint} className={styles.mark} />
        </span>
        <span>
          {each.title} <span className={styles.team}>{each.team}</span>
        </span>
      </span>
    ),
    chosen: serves?.board === each.board && serves.ambition === each.ambition,
    choose: () => choose({ board: each.board, ambition: each.ambition }, words.set(each.title)),
  }));
  return (
    <div className={styles.choices}>
      {above.ambitions === undefined && (
        <p className={styles.hint} role="status">
          {above.error === undefined ? words.loading : words.failed}
        </p>
      )}
      {above.ambitions !== undefined && known.length === 0 && <p className={styles.hint}>{words.empty}</p>}
      <ChoiceList
        choices={[
          ...choices,
          {
            key: 'none',
            label: words.nothing,
            chosen: serves === null,
            choose: () => choose(null, words.cleared),
          },
        ]}
      />
    </div>
  );
}
