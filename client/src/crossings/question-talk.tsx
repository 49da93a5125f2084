import type { QuestionDetail } from '@verbeterbord/shared/api/questions.ts';
import { textLimits } from '@verbeterbord/shared/domain/card.ts';
import { useEffect, useId, useState, type SyntheticEvent } from 'react';
import { api } from '../api/api.ts';
import { useRefusal } from '../api/use-refusal.ts';
import { useTask } from '../api/use-task.ts';
import { useQuestionsText } from '../i18n/questions.ts';
import { useFormat } from '../i18n/use-format.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Notice } from '../ui/notice.tsx';
import { useDraft } from './question-drafts.ts';
import input from '../ui/input.module.css';
import styles from './question.module.css';

interface QuestionTalkProps {
  readonly id: string;
  readonly comments: QuestionDetail['comments'];
  readonly mayComment: boolean;
  readonly reload: () => Promise<void>;
}

/** The conversation on the card that the question is about, which both teams read; and room to say something. */
export function QuestionTalk({ id, comments, mayComment, reload }: QuestionTalkProps) {
  const words = useQuestionsText();
  const format = useFormat();
  const heading = useId();
  // the server puts it on the card a moment after it took it
  const [sent, setSent] = useState<readonly { readonly id: string; readonly text: string }[]>([]);
  const underWay = sent.filter((each) => !comments.some((comment) => comment.id === each.id));
  useEffect(() => {
    if (underWay.length === 0) return undefined;
    const timer = setInterval(() => void reload(), again);
    return () => {
      clearInterval(timer);
    };
  }, [underWay.length, reload]);
  return (
    <section className={styles.section} aria-labelledby={heading}>
      <h3 id={heading}>{words.talk}</h3>
      {comments.length + underWay.length === 0 ? (
        <p className={styles.soft}>{words.talkEmpty}</p>
      ) : (
        <ul className={styles.talk}>
          {comments.map((comment) => (
            <li key={comment.id}>
              <p>
                <b>{comment.by ?? words.someone}</b>{' '}
                <span className={styles.soft}>{format.moment(comment.at)}</span>
              </p>
              <p className={styles.said}>{comment.text}</p>
            </li>
          ))}
          {underWay.map((each) => (
            <li key={each.id}>
              <p className={styles.soft}>{words.onItsWay}</p>
              <p className={styles.said}>{each.text}</p>
            </li>
          ))}
        </ul>
      )}
      {mayComment && (
        <Say
          id={id}
          onSent={(comment) => {
            setSent([...sent, comment]);
            void reload();
          }}
        />
      )}
    </section>
  );
}

/** Until what was said stands on the card. Milliseconds. */
const again = 1_000;

interface SayProps {
  readonly id: string;
  readonly onSent: (comment: { readonly id: string; readonly text: string }) => void;
}

function Say({ id, onSent }: SayProps) {
  const words = useQuestionsText();
  const draft = useDraft(`${id}:comment`);
  const task = useTask(useRefusal({ network: words.offline, 'too-many': words.talkFull }));
  const ready = draft.text.trim() !== '';
  const send = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (!ready || task.busy) return;
    const comment = { id: draft.id, text: draft.text.trim() };
    void task
      .run(() => api.post(`/questions/${id}/comments`, comment))
      .then((done) => {
        if (!done) return;
        draft.drop();
        onSent(comment);
      });
  };
  return (
    // keys come up from the field in it
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      className={styles.form}
      onSubmit={send}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send(event);
      }}
    >
      <textarea
        className={input.input}
        rows={ready ? 3 : 1}
        aria-label={words.say}
        placeholder={words.say}
        value={draft.text}
        maxLength={textLimits.comment}
        lang="nl"
        spellCheck
        onChange={(event) => {
          draft.write(event.target.value);
        }}
      />
      {task.failure !== null && <Notice look="wrong">{task.failure}</Notice>}
      {ready && (
        <>
          <p className={styles.hint}>
            <Icon name="shield" />
            {words.talkShared} {words.privacy}
          </p>
          <div className={styles.buttons}>
            <Button type="submit" disabled={task.busy}>
              {words.send}
            </Button>
          </div>
        </>
      )}
    </form>
  );
}
