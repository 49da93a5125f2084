import { useCallback, useEffect, useRef, useState } from 'react';
import { api } from '../api/api.ts';
import { useMe } from './hooks.ts';
import { keepAnswer, keptAnswer } from './kept-answers.ts';

export interface AnswerState<Answer> {
  /** The newest that we have; undefined until there is one. */
  readonly answer: Answer | undefined;
  /** True while it is only what this device kept. */
  readonly stale: boolean;
  /** Why the server's answer didn't come, the last time that we asked. */
  readonly error: unknown;
  /** Asks again. */
  readonly reload: () => void;
  /** Shows something newer right away; the server's answer replaces it. */
  readonly change: (next: (answer: Answer) => Answer) => void;
}

/** What two parts of the screen ask in one moment, such as when the server says that it changed, is asked once. */
const asked = new Map<string, Promise<unknown>>();

function askOnce<Answer>(path: string): Promise<Answer> {
  const known = asked.get(path);
  if (known !== undefined) return known as Promise<Answer>;
  const asking = api.get<Answer>(path);
  asked.set(path, asking);
  setTimeout(() => asked.delete(path));
  return asking;
}

/** An answer of the API: at once from this device when it was kept, and from the server as soon as it comes. No path asks nothing. */
export function useAnswer<Answer>(path: string | null): AnswerState<Answer> {
  const person = useMe().person.id;
  const [state, setState] = useState<Pick<AnswerState<Answer>, 'answer' | 'stale' | 'error'>>({
    answer: undefined,
    stale: true,
    error: undefined,
  });
  const latest = useRef(0);

  const reload = useCallback(() => {
    if (path === null) return;
    const turn = ++latest.current;
    askOnce<Answer>(path).then(
      (answer) => {
        if (turn !== latest.current) return;
        setState({ answer, stale: false, error: undefined });
        void keepAnswer(person, path, answer).catch(() => undefined);
      },
      (error: unknown) => {
        if (turn === latest.current) setState((before) => ({ ...before, stale: true, error }));
      },
    );
  }, [path, person]);

  useEffect(() => {
    if (path === null) return undefined;
    let left = false;
    void keptAnswer<Answer>(person, path).then(
      (kept) => {
        if (!left && kept !== undefined)
          setState((before) => (before.answer === undefined ? { ...before, answer: kept } : before));
      },
      () => undefined,
    );
    reload();
    window.addEventListener('online', reload);
    return () => {
      left = true;
      latest.current += 1;
      window.removeEventListener('online', reload);
    };
  }, [person, path, reload]);

  const change = useCallback((next: (answer: Answer) => Answer) => {
    setState((before) => (before.answer === undefined ? before : { ...before, answer: next(before.answer) }));
  }, []);

  return { ...state, reload, change };
}
