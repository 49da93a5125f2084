import { lessonRoot } from '@verbeterbord/shared/board/schema.ts';
import { useId } from 'react';
import { useClosingText } from '../../i18n/closing.ts';
import { useText } from '../../i18n/language.ts';
import { useBoardSession, useCanEdit, useHolder } from '../../sync/hooks.ts';
import { useLessonField } from '../../sync/use-lesson-field.ts';
import { useLesson } from '../../sync/use-lesson.ts';
import { Step } from '../../ui/step.tsx';
import { useStore } from '../../ui/use-store.ts';
import { MoodLine } from './mood-line.tsx';
import input from '../../ui/input.module.css';
import styles from './closing.module.css';

/** Step 3: one sentence that everybody writes together, and how it was for each, which nobody sees of anybody. */
export function LessonStep({ cycle, now }: { readonly cycle: number; readonly now: boolean }) {
  const { lesson: words, isDone } = useClosingText();
  const { add } = useText().board;
  const canEdit = useCanEdit();
  const { canClose } = useStore(useBoardSession().about);
  const lesson = useLesson();
  const holder = useHolder(lessonRoot);
  const field = useLessonField();
  const id = useId();
  return (
    <Step
      number={3}
      title={words.title}
      state={lesson.trim() === '' ? (now ? 'now' : 'open') : 'done'}
      doneLabel={isDone}
      className={styles.half}
    >
      {canEdit ? (
        <>
          <div className={styles.labelLine}>
            <label htmlFor={id}>{words.sentence}</label>
            {holder !== null && <span className={styles.holder}>{words.writing(holder.person.name)}</span>}
          </div>
          <textarea
            id={id}
            ref={field}
            className={`${input.input} ${styles.lesson}`}
            rows={2}
            placeholder={words.example}
            aria-describedby={`${id}-privacy`}
            lang="nl"
            spellCheck
          />
          <p id={`${id}-privacy`} className={styles.hint}>
            {add.privacy}
          </p>
          {canClose && <MoodLine cycle={cycle} />}
        </>
      ) : (
        <p>{lesson === '' ? words.none : lesson}</p>
      )}
    </Step>
  );
}
