import { lists } from '@verbeterbord/shared/board/lists.ts';
import { useId, type ReactNode } from 'react';
import { useText } from '../../../i18n/language.ts';
import { useList } from '../../../sync/hooks.ts';
import { quietly } from '../../../sync/quietly.tsx';
import { GivenOffers } from '../offers/given-offers.tsx';
import { FoldLine } from '../wall/fold-line.tsx';
import { ReceivedQuestion } from './received-question.tsx';
import { useAnnounceCame } from './use-announce-came.ts';
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
  useAnnounceCame(questions, (each) =>
    each.kind === 'question' ? words.came(each.from, each.question) : null,
  );
  useAnnounceCame(offers, (each) => (each.kind === 'offer' ? words.offerCame(each.from, each.title) : null));
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
