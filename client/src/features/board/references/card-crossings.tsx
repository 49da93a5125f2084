import { lists } from '@verbeterbord/shared/board/lists.ts';
import type { ReferableCard } from '@verbeterbord/shared/domain/reference.ts';
import { useBoardSession, useList } from '../../../sync/hooks.ts';
import { DependencyLine } from '../dependencies/dependency-line.tsx';
import { OfferLine } from '../offers/offer-line.tsx';
import { QuestionLine } from './question-line.tsx';

/**
 * What stands between this card and other teams: its question and the team that it was offered to (the one that isn't over, else the
 * latest), and each card that it waits for or that waits for it.
 */
export function CardCrossings({ kind, id }: ReferableCard) {
  const { view } = useBoardSession();
  const ids = useList(lists.referencesOf(kind, id));
  // what a reference is never changes
  const kindOf = (each: string) => view.reference(each)?.kind;
  const question = ids.find((each) => kindOf(each) === 'question');
  const offer = ids.find((each) => kindOf(each) === 'offer');
  return (
    <>
      {question !== undefined && <QuestionLine key={question} id={question} />}
      {offer !== undefined && <OfferLine key={offer} id={offer} />}
      {ids.map((each) => kindOf(each) === 'dependency' && <DependencyLine key={each} id={each} />)}
    </>
  );
}
