import { late } from '../../ui/late.tsx';
import { closeQuestion, useOpenedQuestion } from './use-question-link.ts';

const QuestionDialog = late(async () => (await import('../../crossings/question-dialog.tsx')).QuestionDialog);

/** The question in the address, over the page. */
export function OpenedQuestion() {
  const question = useOpenedQuestion();
  if (question === null) return null;
  return <QuestionDialog key={question} id={question} onClose={closeQuestion} />;
}
