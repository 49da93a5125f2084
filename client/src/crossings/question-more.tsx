import { useQuestionsText } from '../i18n/questions.ts';
import { Button } from '../ui/button.tsx';
import { QuestionSteps } from './question-steps.tsx';
import { QuestionVerbs } from './question-verbs.tsx';
import { useQuestion } from './use-question.ts';
import styles from './question.module.css';

/** Beside a question that stands there already: what I may do with it now, and what was done. */
export function QuestionMore({ id }: { readonly id: string }) {
  const words = useQuestionsText();
  const { detail, trouble, reload } = useQuestion(id);
  return (
    <>
      {trouble === 'network' && (
        <div className={styles.trouble} role="status">
          <p className={styles.soft}>{words.offlineMore}</p>
          <Button slim look="quiet" icon="again" onClick={() => void reload()}>
            {words.retry}
          </Button>
        </div>
      )}
      {detail !== undefined && (
        <>
          <QuestionVerbs id={id} state={detail.state} verbs={detail.verbs} reload={reload} />
          <QuestionSteps steps={detail.steps} />
        </>
      )}
    </>
  );
}
