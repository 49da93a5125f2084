import { editComment } from '@verbeterbord/shared/board/commands/edit-comment.ts';
import type { Comment } from '@verbeterbord/shared/domain/card-base.ts';
import { textLimits } from '@verbeterbord/shared/domain/card.ts';
import { useState } from 'react';
import { useCardPanelText } from '../../../../i18n/card-panel.ts';
import { useText } from '../../../../i18n/language.ts';
import { useFormat } from '../../../../i18n/use-format.ts';
import { useMe, usePeople } from '../../../../sync/hooks.ts';
import { Avatar } from '../../../../ui/avatar.tsx';
import { IconButton } from '../../../../ui/icon-button.tsx';
import { Menu } from '../../../../ui/menu.tsx';
import { useAct } from '../../wall/use-act.ts';
import { afterMenu } from '../after-menu.ts';
import { useEditable } from '../editable.ts';
import { MarkedText } from '../mentions/marked-text.tsx';
import { CommentBox } from './comment-box.tsx';
import type { TalkedAbout } from './comments.tsx';
import styles from './comment-line.module.css';

interface CommentLineProps {
  readonly card: TalkedAbout;
  readonly comment: Comment;
  readonly onRemove: () => void;
}

/** One thing that somebody said. One's own can be said better, or taken back. */
export function CommentLine({ card, comment, onRemove }: CommentLineProps) {
  const words = useText().panel;
  const cardWords = useCardPanelText();
  const format = useFormat();
  const person = usePeople()(comment.by ?? ('' as never));
  const me = useMe();
  const run = useAct();
  const [editing, setEditing] = useState<string | null>(null);
  const mine = comment.by === me.person.id;
  const editable = useEditable();
  const name = person?.name ?? words.someone;
  return (
    <li className={styles.line}>
      <Avatar name={name} initials={person?.initials ?? '?'} me={mine} beside />
      <div className={styles.said}>
        <p className={styles.who}>
          <b>{name}</b> <span className={styles.when}>{format.moment(comment.at)}</span>
        </p>
        {editing === null ? (
          <p className={styles.text}>
            <MarkedText text={comment.text} />
          </p>
        ) : (
          <CommentBox
            label={cardWords.comments.editing}
            text={editing}
            limit={textLimits.comment}
            send={words.save}
            takeFocus
            onChange={setEditing}
            onSend={() => {
              if (run(editComment, { ...card, comment: comment.id, text: editing }).ok) setEditing(null);
            }}
            onCancel={() => {
              setEditing(null);
            }}
          />
        )}
      </div>
      {mine && editable && editing === null ? (
        <Menu
          label={cardWords.comments.more}
          groups={[
            {
              id: 'mine',
              items: [
                {
                  id: 'edit',
                  label: words.edit,
                  icon: 'edit',
                  onSelect: () => {
                    afterMenu(() => {
                      setEditing(comment.text);
                    });
                  },
                },
                { id: 'remove', label: cardWords.comments.remove, icon: 'trash', onSelect: onRemove },
              ],
            },
          ]}
        >
          {(trigger) => (
            <IconButton icon="more" label={cardWords.comments.more} className={styles.more} {...trigger} />
          )}
        </Menu>
      ) : null}
    </li>
  );
}
