import type { Change } from '@verbeterbord/shared/api/boards.ts';
import type { Stamp } from '@verbeterbord/shared/domain/card-base.ts';
import type { CardKind } from '@verbeterbord/shared/domain/card.ts';
import { dayOf } from '@verbeterbord/shared/time.ts';
import { useState } from 'react';
import { useCardPanelText } from '../../../i18n/card-panel.ts';
import { useText } from '../../../i18n/language.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { Button } from '../../../ui/button.tsx';
import { Section } from '../panel/parts/section.tsx';
import { useNames } from '../panel/parts/use-names.ts';
import { useCardPart } from '../panel/use-card-part.ts';
import { changeSentence } from './change-sentence.ts';
import { foldChanges } from './fold-changes.ts';
import { useChanges } from './use-changes.ts';
import { useOffline } from './use-offline.ts';
import styles from './card-history.module.css';

/** How many lines one sees before asking for all. */
const first = 3;

const createdOf = (card: { readonly created: Stamp | null }): Stamp | null => card.created;

/** Wat er gebeurde: who did what to this card, newest first. */
export function CardHistory({ card }: { readonly card: { readonly kind: CardKind; readonly id: string } }) {
  const text = useText().panel;
  const cardWords = useCardPanelText();
  const words = cardWords.history;
  const names = useNames();
  const format = useFormat();
  const offline = useOffline();
  const { changes, failed, more, loadMore, retry } = useChanges(card.kind, card.id);
  const [all, setAll] = useState(false);
  const created = useCardPart<CardKind, Stamp | null>(card.kind, card.id, createdOf);

  const said = {
    sentences: cardWords.changes,
    judgements: text.judgement.values,
    someone: text.someone,
    formatDay: format.day,
  };
  const line = (change: Pick<Change, 'id' | 'kind' | 'detail' | 'at' | 'person'>) => ({
    key: change.id,
    at: change.at,
    sentence: changeSentence(change, change.person === null ? null : names.of(change.person), said),
  });
  const known = (changes ?? []).map(line);
  // a board that was brought in has no log of before: the card itself says who made it
  if (created && changes !== null && !more && !changes.some((change) => change.kind === 'created'))
    known.push(line({ id: 0, kind: 'created', detail: null, at: created.at, person: created.by }));
  const lines = foldChanges(known, (at) => dayOf(Date.parse(at)));
  const shown = all ? lines : lines.slice(0, first);

  return (
    <Section title={words.title} ruled>
      {offline ? <p className={styles.quiet}>{words.offline}</p> : null}
      {failed && !offline ? (
        <p className={styles.quiet} role="status">
          {words.failed}{' '}
          <button type="button" className={styles.link} onClick={retry}>
            {words.retry}
          </button>
        </p>
      ) : null}
      {changes === null && !failed && !offline ? <p className={styles.quiet}>{words.loading}</p> : null}
      {changes !== null && lines.length === 0 ? <p className={styles.quiet}>{words.empty}</p> : null}
      {shown.length === 0 ? null : (
        <ol className={styles.list}>
          {shown.map((line) => (
            <li key={line.key}>
              <time dateTime={line.at} className={styles.when}>
                {format.moment(line.at)}
              </time>
              <span>{line.sentence}</span>
            </li>
          ))}
        </ol>
      )}
      {!all && (lines.length > first || more) ? (
        <button
          type="button"
          className={styles.link}
          onClick={() => {
            setAll(true);
          }}
        >
          {more ? words.allMany : words.all(lines.length)}
        </button>
      ) : null}
      {all && more ? (
        <div>
          <Button onClick={loadMore}>{words.earlier}</Button>
        </div>
      ) : null}
    </Section>
  );
}
