import type { NewsCard } from '@verbeterbord/shared/api/news.ts';
import { tapeOf } from '@verbeterbord/shared/domain/goal.ts';
import type { BoardId } from '@verbeterbord/shared/ids.ts';
import { useText } from '../../i18n/language.ts';
import { useNewsText } from '../../i18n/news.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Link } from '../../ui/link.tsx';
import { Tape } from '../../ui/tape.tsx';
import { namesOf, newsSentence, type SentenceParts } from './news-sentence.ts';
import styles from './news.module.css';

interface NewsCardItemProps {
  readonly board: BoardId;
  readonly card: NewsCard;
  readonly nameOf: SentenceParts['nameOf'];
}

/** One card with what others did to it, newest first, and what was said. */
export function NewsCardItem({ board, card, nameOf }: NewsCardItemProps) {
  const words = useNewsText();
  const { kinds } = useText().panel;
  const format = useFormat();
  const parts: SentenceParts = { words, nameOf, formatDay: format.day };
  const address = addressOf(board, card);
  const title = card.title ?? words.untitled;
  // what was said says more than that something was said
  const changes = card.changes.filter(({ kind }) => kind !== 'comment' || card.said.length === 0);
  return (
    <article
      className={styles.card}
      data-kind={card.kind}
      data-goal={card.goal === null ? undefined : tapeOf(card.goal.number)}
    >
      {card.goal !== null && <Tape className={styles.tape} />}
      <p className={styles.kind}>
        {kinds[card.kind]}
        {card.goal !== null && ` · ${words.inGoal(card.goal.number, card.goal.title)}`}
        {card.where !== 'board' && <b> · {words.where[card.where]}</b>}
      </p>
      <h3>{address === null ? title : <Link href={address}>{title}</Link>}</h3>
      <ul className={styles.changes}>
        {changes.map((change) => (
          <li key={`${change.kind} ${change.at}`}>
            <span>{newsSentence(card.kind, change, parts)}</span>{' '}
            <time dateTime={change.at}>{format.moment(change.at)}</time>
            {change.words !== '' && <q>{change.words}</q>}
          </li>
        ))}
        {card.said.map(({ person, at, text }) => (
          <li key={`${at} ${person ?? ''}`}>
            <span>{words.said(namesOf([person], parts))}</span> <time dateTime={at}>{format.moment(at)}</time>
            <q>{text}</q>
          </li>
        ))}
      </ul>
    </article>
  );
}

function addressOf(board: BoardId, { kind, id, where }: NewsCard): string | null {
  switch (where) {
    case 'gone':
      return null;
    case 'departed':
      return `/bord/${board}/geschiedenis/kaart/${id}`;
    default:
      return `/bord/${board}?kaart=${kind}:${id}`;
  }
}
