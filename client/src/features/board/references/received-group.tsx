import { lists } from '@verbeterbord/shared/board/lists.ts';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useText } from '../../../i18n/language.ts';
import type { Text } from '../../../i18n/nl.ts';
import { useBoardSession, useList } from '../../../sync/hooks.ts';
import { quietly } from '../../../sync/quietly.tsx';
import { announce } from '../../../ui/announce.ts';
import { GivenOffers } from '../offers/given-offers.tsx';
import { useAnnounceOffers } from '../offers/use-announce-offers.ts';
import { FoldLine } from '../wall/fold-line.tsx';
import { ReceivedQuestion } from './received-question.tsx';
import { useReceived } from './use-received.ts';
import wallStyles from '../wall/wall.module.css';
import styles from './references.module.css';

const ReceivedOffer = quietly(async () => (await import('../offers/received-offer.tsx')).ReceivedOffer);

/**
 * What goes between this team and others and hangs on no card of its own: on the rail, above what the team noticed itself. Questions
 * to answer and actions offered first; what is over is folded.
 */
export function ReceivedGroup() {
  const words = useText().references.received;
  const { questions, offers, over } = useReceived();
  const given = useList(lists.given).length;
  useAnnounceNew(questions, words);
  useAnnounceOffers(offers);
  return (
    <div className={styles.received}>
      {questions.length + over.length > 0 && (
        <Part title={words.title} count={questions.length}>
          {questions.map((id) => (
            <ReceivedQuestion key={id} id={id} />
          ))}
        </Part>
      )}
      <Over ids={over} />
      {offers.length > 0 && (
        <Part title={words.offered} count={offers.length}>
          {offers.map((id) => (
            <ReceivedOffer key={id} id={id} />
          ))}
        </Part>
      )}
      {given > 0 && <GivenOffers />}
    </div>
  );
}

interface PartProps {
  readonly title: string;
  readonly count: number;
  readonly children: ReactNode;
}

function Part({ title, count, children }: PartProps) {
  const heading = useId();
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading}>
        {title} {count > 0 && <span className={wallStyles.count}>{count}</span>}
      </h3>
      {count > 0 && (
        <ul className={styles.stack} aria-labelledby={heading}>
          {children}
        </ul>
      )}
    </section>
  );
}

function Over({ ids }: { readonly ids: readonly string[] }) {
  const words = useText().references.received;
  if (ids.length === 0) return null;
  return (
    <FoldLine label={words.over(ids.length)}>
      {(id) => (
        <ul id={id} className={styles.stack}>
          {ids.map((each) => (
            <ReceivedQuestion key={each} id={each} />
          ))}
        </ul>
      )}
    </FoldLine>
  );
}

/** Who listens hears of a question that comes while the board is open. */
function useAnnounceNew(ids: readonly string[], words: Text['references']['received']): void {
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
