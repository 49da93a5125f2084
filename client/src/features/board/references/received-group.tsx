import { useEffect, useId, useRef, useState } from 'react';
import { useReferencesText, type ReferencesText } from '../../../i18n/references.ts';
import { useBoardSession } from '../../../sync/hooks.ts';
import { announce } from '../../../ui/announce.ts';
import { Icon } from '../../../ui/icon.tsx';
import { ReceivedQuestion } from './received-question.tsx';
import { useReceived } from './use-received.ts';
import wallStyles from '../wall/wall.module.css';
import styles from './references.module.css';

/** What other teams ask of this one: on the rail, above what the team noticed itself. What is over is folded below it. */
export function ReceivedGroup() {
  const words = useReferencesText().received;
  const { questions, over } = useReceived();
  const heading = useId();
  useAnnounceNew(questions, words);
  return (
    <section className={styles.received} aria-labelledby={heading}>
      <h3 id={heading}>
        {words.title} {questions.length > 0 && <span className={wallStyles.count}>{questions.length}</span>}
      </h3>
      {questions.length > 0 && (
        <ul className={styles.stack} aria-labelledby={heading}>
          {questions.map((id) => (
            <ReceivedQuestion key={id} id={id} />
          ))}
        </ul>
      )}
      <Over ids={over} />
    </section>
  );
}

function Over({ ids }: { readonly ids: readonly string[] }) {
  const words = useReferencesText().received;
  const [open, setOpen] = useState(false);
  const id = useId();
  if (ids.length === 0) return null;
  return (
    <>
      <div className={wallStyles.fold}>
        <button
          type="button"
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => {
            setOpen(!open);
          }}
        >
          <Icon name="right" />
          {words.over(ids.length)}
        </button>
      </div>
      {open && (
        <ul id={id} className={styles.stack}>
          {ids.map((each) => (
            <ReceivedQuestion key={each} id={each} />
          ))}
        </ul>
      )}
    </>
  );
}

/** Who listens hears of a question that comes while the board is open. */
function useAnnounceNew(ids: readonly string[], words: ReferencesText['received']): void {
  const { view } = useBoardSession();
  const known = useRef<ReadonlySet<string> | null>(null);
  useEffect(() => {
    const before = known.current;
    known.current = new Set(ids);
    for (const id of before === null ? [] : ids.filter((each) => !before.has(each))) {
      const reference = view.reference(id);
      if (reference?.kind === 'question') announce(words.came(reference.from, reference.question));
    }
  }, [ids, view, words]);
}
