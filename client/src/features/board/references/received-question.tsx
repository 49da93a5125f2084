import type { QuestionReference } from '@verbeterbord/shared/domain/reference.ts';
import type { MouseEvent } from 'react';
import { useText } from '../../../i18n/language.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useReference } from '../../../sync/hooks.ts';
import { Icon } from '../../../ui/icon.tsx';
import { NewTag } from '../card/tags.tsx';
import { addressOf, openAt } from '../wall/open-card.ts';
import { useWall } from '../wall/wall-controls.ts';
import { markSeen, useIsNews } from './seen-questions.ts';
import cardStyles from '../card/card.module.css';
import styles from './references.module.css';

/** A question of another team, on rose paper; clicking anywhere opens it. */
export function ReceivedQuestion({ id }: { readonly id: string }) {
  const reference = useReference(id);
  return reference?.kind === 'question' ? <Paper reference={reference} /> : null;
}

function Paper({ reference }: { readonly reference: QuestionReference }) {
  const { references: words, board } = useText();
  const format = useFormat();
  const isNew = useIsNews(reference);
  const { still } = useWall();
  const { id, from, to, side, state, before, question, title } = reference;
  const open = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    markSeen(reference);
    openAt('vraag', id);
  };
  return (
    <li className={`${cardStyles.card} ${cardStyles.obstacle} ${cardStyles.readOnly}`}>
      <p className={cardStyles.kind}>
        <Icon name="raise" />
        {words.received.from(from)}
      </p>
      <h4 className={cardStyles.title}>
        <a href={still ? undefined : addressOf('vraag', id)} draggable={false} onClick={open}>
          {question}
        </a>
      </h4>
      <p className={styles.about}>{words.received.about(title)}</p>
      <div className={cardStyles.foot}>
        {before !== null && <b>{words.before(format.date(before))}</b>}
        <span>{side === 'passed' ? words.received.passed(to) : words.received.state[state]}</span>
        {isNew && <NewTag text={board.card} />}
      </div>
    </li>
  );
}
