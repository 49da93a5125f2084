import { errorText } from '../api/error-text.ts';
import { useText } from '../i18n/language.ts';
import { usePaperText } from '../i18n/paper.ts';
import { OfflineLine } from '../ui/offline-line.tsx';
import type { AnswerState } from './use-answer.ts';
import styles from './answered.module.css';

/** Until the answer is here: that it is coming, or why it doesn't. With an old one: that it is old. */
export function Answered({
  asked: { answer, error, reload },
}: {
  readonly asked: Pick<AnswerState<unknown>, 'answer' | 'error' | 'reload'>;
}) {
  const text = useText();
  const words = usePaperText();
  if (error === undefined) return answer === undefined ? <p role="status">{words.loading}</p> : null;
  return (
    <OfflineLine
      role={answer === undefined ? 'alert' : 'status'}
      retry={{ label: text.app.retry, onRetry: reload }}
      className={styles.notice}
    >
      {answer === undefined ? errorText(error, text) : words.cached}
    </OfflineLine>
  );
}
