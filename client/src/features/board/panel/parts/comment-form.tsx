import { addComment } from '@verbeterbord/shared/board/commands/add-comment.ts';
import { textLimits } from '@verbeterbord/shared/domain/card.ts';
import { useState } from 'react';
import { useCardPanelText } from '../../../../i18n/card-panel.ts';
import { useAct } from '../../wall/use-act.ts';
import { CommentBox } from './comment-box.tsx';
import type { TalkedAbout } from './comments.tsx';

/** Half-written messages by card: closing the panel to look something up doesn't cost one's words. */
const drafts = new Map<string, string>();

/** Room to say something about a card. */
export function CommentForm({ card }: { readonly card: TalkedAbout }) {
  const words = useCardPanelText().comments;
  const run = useAct();
  const key = `${card.kind}:${card.id}`;
  const [text, setText] = useState(drafts.get(key) ?? '');
  const change = (next: string): void => {
    setText(next);
    if (next === '') drafts.delete(key);
    else drafts.set(key, next);
  };
  return (
    <CommentBox
      label={words.placeholder}
      placeholder={words.placeholder}
      text={text}
      limit={textLimits.comment}
      send={words.send}
      onChange={change}
      onSend={() => {
        if (run(addComment, { ...card, text }).ok) change('');
      }}
    />
  );
}
