import { lists } from '@verbeterbord/shared/board/lists.ts';
import type { ReferableCard } from '@verbeterbord/shared/domain/reference.ts';
import { useBoardSession, useList } from '../../../sync/hooks.ts';
import { QuestionLine } from './question-line.tsx';

/** What stands between this card and other teams: its question (the one that isn't over, else the latest). */
export function CardLines({ kind, id }: ReferableCard) {
  const { view } = useBoardSession();
  const ids = useList(lists.referencesOf(kind, id));
  const question = ids.find((each) => view.reference(each)?.kind === 'question');
  return <>{question !== undefined && <QuestionLine key={question} id={question} />}</>;
}
