import { removeComment } from '@verbeterbord/shared/board/commands/remove-comment.ts';
import type { Comment } from '@verbeterbord/shared/domain/card-base.ts';
import { useCardPanelText } from '../../../../i18n/card-panel.ts';
import { useAct } from '../../wall/use-act.ts';
import { useEditable } from '../editable.ts';
import { useCardPart } from '../use-card-part.ts';
import { CommentForm } from './comment-form.tsx';
import { CommentLine } from './comment-line.tsx';
import { Section } from './section.tsx';
import styles from './comments.module.css';

/** The cards that people can talk about. */
export interface TalkedAbout {
  readonly kind: 'action' | 'idea' | 'obstacle' | 'success';
  readonly id: string;
}

const commentsOf = (card: { readonly comments: readonly Comment[] }): readonly Comment[] => card.comments;

/** Gesprek: what was said about this card, oldest first, and room to say something. */
export function Comments({ card }: { readonly card: TalkedAbout }) {
  const words = useCardPanelText().comments;
  const comments = useCardPart(card.kind, card.id, commentsOf) ?? [];
  const editable = useEditable();
  const run = useAct();
  return (
    <Section title={words.title}>
      {comments.length === 0 && !editable ? <p className={styles.empty}>{words.empty}</p> : null}
      {comments.length === 0 ? null : (
        <ul className={styles.list}>
          {comments.map((comment) => (
            <CommentLine
              key={comment.id}
              card={card}
              comment={comment}
              onRemove={() => {
                run(removeComment, { ...card, comment: comment.id }, words.removed);
              }}
            />
          ))}
        </ul>
      )}
      {editable ? <CommentForm card={card} /> : null}
    </Section>
  );
}
