import { useQuestionsText } from '../i18n/questions.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { QuestionFacts } from './question-facts.tsx';
import { lookOfDetail, lookOfReference } from './question-look.ts';
import { QuestionSteps } from './question-steps.tsx';
import { QuestionTalk } from './question-talk.tsx';
import { QuestionVerbs } from './question-verbs.tsx';
import { useQuestion } from './use-question.ts';
import styles from './question.module.css';

interface QuestionDialogProps {
  readonly id: string;
  readonly onClose: () => void;
}

/**
 * One question between teams: what is asked, how it stands, what I may do with it, what is said about its card, and what was done
 * so far. On a board it shows without a network what the board itself knows of it.
 */
export function QuestionDialog({ id, onClose }: QuestionDialogProps) {
  const words = useQuestionsText();
  const { detail, reference, trouble, reload } = useQuestion(id);
  const known = reference === undefined ? undefined : lookOfReference(reference);
  const look = detail === undefined ? known : lookOfDetail(detail);
  const card = detail?.card ?? null;
  const cardHref = card === null ? undefined : `/bord/${card.board}?kaart=${card.kind}:${card.id}`;
  return (
    <Dialog title={look === undefined ? words.title : words.titleFrom(look.from)} onClose={onClose}>
      <div className={styles.whole}>
        {look !== undefined && <QuestionFacts look={look} withTitle cardHref={cardHref} />}
        {trouble === 'missing' && look === undefined && <Notice look="wrong">{words.missing}</Notice>}
        {trouble === 'network' && (
          <>
            <Notice look="plain" icon="offline">
              {look === undefined ? words.offlineNone : words.offlineRead}
            </Notice>
            <div className={styles.buttons}>
              <Button icon="again" onClick={() => void reload()}>
                {words.retry}
              </Button>
            </div>
          </>
        )}
        {look === undefined && trouble === null && <p role="status">{words.loading}</p>}
        {detail !== undefined && (
          <>
            <QuestionVerbs id={id} state={detail.state} verbs={detail.verbs} reload={reload} />
            <QuestionTalk id={id} comments={detail.comments} mayComment={detail.mayComment} reload={reload} />
            <QuestionSteps steps={detail.steps} />
          </>
        )}
      </div>
    </Dialog>
  );
}
