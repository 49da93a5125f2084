import type { CycleRecord, RecordedOutcome } from '@verbeterbord/shared/api/records.ts';
import type { BoardId } from '@verbeterbord/shared/ids.ts';
import { useHistoryText } from '../../../i18n/history.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { Part } from '../../../ui/paper/part.tsx';
import { SuccessList } from '../../../ui/paper/success-list.tsx';
import { ActionsTable } from './actions-table.tsx';
import { LateEdits } from './late-edits.tsx';
import { RecordCounts } from './record-counts.tsx';
import { RecordedAmbitions } from './recorded-ambitions.tsx';
import styles from './record.module.css';

interface RecordBodyProps {
  readonly board: BoardId;
  readonly record: CycleRecord;
}

const order: readonly RecordedOutcome[] = ['done', 'carried', 'later', 'stopped'];

/** Everything that a record says, in the order in which a team closes: what came of it, what was left, what it learned. */
export function RecordBody({ board, record }: RecordBodyProps) {
  const words = useHistoryText().record;
  const titles: Readonly<Record<RecordedOutcome, string>> = {
    done: words.done,
    carried: words.carried,
    later: words.later,
    stopped: words.stopped,
  };
  return (
    <>
      <Part title={words.short}>
        <RecordCounts counts={record.counts} />
      </Part>
      <Part title={words.lesson}>
        {record.lesson === '' ? (
          <p className={styles.soft}>{words.noLesson}</p>
        ) : (
          <blockquote className={styles.lesson}>{record.lesson}</blockquote>
        )}
      </Part>
      <Part title={words.mood}>
        <MoodSaid mood={record.mood} />
      </Part>
      {record.ambitions.length > 0 && (
        <Part title={words.ambitions}>
          <RecordedAmbitions ambitions={record.ambitions} />
        </Part>
      )}
      {order.map((outcome) => {
        const actions = record.actions.filter((action) => action.outcome === outcome);
        // nothing put off or stopped needs no heading; what was done and carried over always has its place
        if (actions.length === 0 && (outcome === 'later' || outcome === 'stopped')) return null;
        return (
          <Part key={outcome} title={titles[outcome]}>
            {actions.length === 0 ? (
              <p className={styles.soft}>{words.nothing[outcome === 'done' ? 'done' : 'carried']}</p>
            ) : (
              <ActionsTable
                board={board}
                outcome={outcome}
                title={titles[outcome]}
                actions={actions}
                people={record.people}
              />
            )}
          </Part>
        );
      })}
      {record.successes.length > 0 && (
        <Part title={words.successes}>
          <SuccessList
            successes={record.successes.map(({ id, title }) => ({
              key: id,
              title,
              href: `/bord/${board}?kaart=success:${id}`,
            }))}
          />
        </Part>
      )}
      {record.lateEdits.length > 0 && (
        <Part title={words.lateTitle}>
          <p className={styles.soft}>{words.lateIntro}</p>
          <LateEdits edits={record.lateEdits} people={record.people} titled />
        </Part>
      )}
    </>
  );
}

function MoodSaid({ mood: { answers, mean } }: Pick<CycleRecord, 'mood'>) {
  const words = useHistoryText().record;
  const format = useFormat();
  return <p>{mean === null ? words.moodFew(answers) : words.moodMean(format.number(mean), answers)}</p>;
}
