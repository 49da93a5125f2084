import { dayOf, type Day } from '@verbeterbord/shared/time.ts';
import { createStore, type Store } from '../ui/store.ts';

const store = createStore<Day>(dayOf(Date.now()));
let timer: ReturnType<typeof setInterval> | undefined;
let users = 0;

const look = (): void => store.set(dayOf(Date.now()));

/** The day it is in the Netherlands; goes on at midnight, also in a tab that stays open for a week. */
export const today: Pick<Store<Day>, 'get' | 'subscribe'> = {
  get: store.get,
  subscribe(listener) {
    const off = store.subscribe(listener);
    users += 1;
    timer ??= setInterval(look, 30_000);
    return () => {
      off();
      users -= 1;
      if (users > 0) return;
      clearInterval(timer);
      timer = undefined;
    };
  },
};
