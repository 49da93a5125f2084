import type { OfferLine } from '@verbeterbord/shared/api/offers.ts';
import { isCut } from '@verbeterbord/shared/board/bound-reference.ts';
import type { OfferReference } from '@verbeterbord/shared/domain/reference.ts';
import { useState } from 'react';
import { api } from '../../../api/api.ts';
import { useTask } from '../../../api/use-task.ts';
import { useCrossingsText } from '../../../i18n/crossings.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import styles from './offers.module.css';

/** What is good to know about an offered action; of a long text the board has the beginning, and the rest comes when one asks. */
export function OfferNotes({ offer }: { readonly offer: OfferReference }) {
  const words = useCrossingsText().offers;
  const [whole, setWhole] = useState<string | null>(null);
  const task = useTask();
  const read = (): void =>
    void task.run(async () => setWhole((await api.get<OfferLine>(`/offers/${offer.id}`)).notes));
  const goesOn = whole === null && isCut(offer.notes);
  return (
    <>
      <p className={styles.notes}>{whole ?? offer.notes}</p>
      {task.failure !== null && <Notice look="wrong">{task.failure}</Notice>}
      {goesOn && (
        <Button
          slim
          look="quiet"
          disabled={task.busy}
          aria-label={words.readAllOf(offer.title)}
          onClick={read}
        >
          {words.readAll}
        </Button>
      )}
    </>
  );
}
