import type { QuestionVerb } from '@verbeterbord/shared/domain/question.ts';
import { useCallback } from 'react';
import { ApiError } from '../api/api-error.ts';
import { api } from '../api/api.ts';
import { useRefusal } from '../api/use-refusal.ts';
import { useTask } from '../api/use-task.ts';
import { useQuestionsText } from '../i18n/questions.ts';

export interface QuestionStepTask {
  readonly busy: boolean;
  /** What went wrong the last time, as a sentence. */
  readonly failure: string | null;
  readonly clear: () => void;
  /** Does it, under an id that makes a second time nothing. Resolves to whether it was done, when the screen shows how it stands. */
  readonly send: (verb: QuestionVerb, step: string, text: string) => Promise<boolean>;
}

/** Does something with a question. Where somebody else was first, it is fetched anew and said. */
export function useQuestionStep(id: string, reload: () => Promise<void>): QuestionStepTask {
  const words = useQuestionsText();
  const say = useRefusal({
    network: words.offline,
    'question-over': words.over,
    'wrong-state': words.changed,
    'too-many': words.tooManySteps,
  });
  const { busy, failure, clear, run } = useTask(say);
  const send = useCallback(
    (verb: QuestionVerb, step: string, text: string) =>
      run(async () => {
        try {
          await api.post(`/questions/${id}/steps`, { id: step, verb, text });
        } catch (error) {
          if (error instanceof ApiError && error.code !== 'network') await reload();
          throw error;
        }
        await reload();
      }),
    [id, reload, run],
  );
  return { busy, failure, clear, send };
}
