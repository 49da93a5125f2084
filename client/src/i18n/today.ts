import { dayOf, type Day } from '@verbeterbord/shared/time.ts';
import { useSyncExternalStore } from 'react';

/** How often a tab that stays open looks at the clock, milliseconds. */
const every = 30_000;

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let day: Day | undefined;

function look(): void {
  const now = dayOf(Date.now());
  if (now === day) return;
  day = now;
  for (const listener of listeners) listener();
}

/** The day it is in the Netherlands; goes on at midnight, also in a tab that stays open for a week. */
export const today = {
  get: (): Day => {
    // nobody listens: then nobody looked at the clock either
    if (timer === undefined || day === undefined) day = dayOf(Date.now());
    return day;
  },
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    timer ??= setInterval(look, every);
    return () => {
      listeners.delete(listener);
      if (listeners.size > 0) return;
      clearInterval(timer);
      timer = undefined;
    };
  },
};

/** As `today`, for a component: it renders again at midnight. */
export function useToday(): Day {
  return useSyncExternalStore(today.subscribe, today.get);
}
