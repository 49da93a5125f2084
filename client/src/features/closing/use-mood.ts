import type { Mood } from '@verbeterbord/shared/api/records.ts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { api } from '../../api/api.ts';
import { errorText } from '../../api/error-text.ts';
import { currentText } from '../../i18n/language.ts';
import { useBoardSession } from '../../sync/hooks.ts';
import { showToast } from '../../ui/show-toast.ts';

/** How often a page that is looked at asks how many answered. Milliseconds. */
const every = 10_000;

/** My answer to how this cycle was, and how many answered. It never goes into the board: the server counts it, and forgets who. */
export function useMood(cycle: number) {
  const { id } = useBoardSession();
  const path = `/boards/${id}/cycles/${cycle}/mood`;
  const [mood, setMood] = useState<Mood | null>(null);
  /** What I pressed, until the server has it. */
  const [pressed, setPressed] = useState<Mood['mine'] | undefined>(undefined);
  const turn = useRef(0);

  const ask = useCallback(async (): Promise<void> => {
    const mine = ++turn.current;
    const answer = await api.get<Mood>(path).catch(() => null);
    // an answer to a question from before my own press would take it back for a moment
    if (answer !== null && mine === turn.current) setMood(answer);
  }, [path]);

  useEffect(() => {
    const look = (): void => {
      if (document.visibilityState === 'visible') void ask();
    };
    look();
    const timer = setInterval(look, every);
    window.addEventListener('online', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      turn.current += 1;
      clearInterval(timer);
      window.removeEventListener('online', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, [ask]);

  const send = useCallback(
    async (value: Mood['mine']): Promise<void> => {
      const mine = ++turn.current;
      setPressed(value);
      try {
        const next = await api.put<Mood>(path, { value });
        if (mine === turn.current) setMood(next);
      } catch (error) {
        if (mine === turn.current) showToast({ text: errorText(error, currentText()) });
      }
      if (mine === turn.current) setPressed(undefined);
    },
    [path],
  );

  return {
    answers: mood?.answers ?? null,
    mine: pressed === undefined ? (mood?.mine ?? null) : pressed,
    answer: (value: Mood['mine']): void => void send(value),
  };
}
