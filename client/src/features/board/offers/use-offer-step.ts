import type { OfferStep } from '@verbeterbord/shared/api/offers.ts';
import type { OfferId } from '@verbeterbord/shared/ids.ts';
import { useCallback } from 'react';
import { api } from '../../../api/api.ts';
import { useRefusal } from '../../../api/use-refusal.ts';
import { useTask, type Task } from '../../../api/use-task.ts';
import { useCrossingsText } from '../../../i18n/crossings.ts';

interface OfferSteps {
  readonly task: Task;
  /** Answers whether the server took it. What came of it comes with the board. */
  readonly step: (step: OfferStep) => Promise<boolean>;
}

/** Doing something with an offer: taking it over, declining it, taking it back. The first who does wins, and the server says who. */
export function useOfferStep(id: OfferId): OfferSteps {
  const task = useTask(useRefusal(useCrossingsText().offers.refused));
  const { run } = task;
  const step = useCallback((body: OfferStep) => run(() => api.post(`/offers/${id}/steps`, body)), [id, run]);
  return { task, step };
}
