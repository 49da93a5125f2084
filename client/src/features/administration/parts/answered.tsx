import type { ReactNode } from 'react';
import { useAdministrationText } from '../../../i18n/administration.ts';
import type { Asked } from '../../../sync/use-asked.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useAdministrationRefusal } from './use-administration-refusal.ts';

interface AnsweredProps<Answer> {
  readonly asked: Asked<Answer>;
  readonly children: (answer: Answer) => ReactNode;
}

/** What the server said; until it does that it is being fetched, and when it doesn't why, with a way to ask again. */
export function Answered<Answer>({ asked, children }: AnsweredProps<Answer>) {
  const words = useAdministrationText();
  const refusal = useAdministrationRefusal();
  const { answer, error, reload } = asked;
  return (
    <>
      {error !== undefined && (
        <Notice look="wrong">
          {refusal(error)}{' '}
          <Button slim onClick={() => void reload()}>
            {words.retry}
          </Button>
        </Notice>
      )}
      {answer === undefined ? error === undefined && <p role="status">{words.loading}</p> : children(answer)}
    </>
  );
}
