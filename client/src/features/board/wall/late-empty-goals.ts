import { quietly } from '../../../sync/quietly.tsx';

/** A board without a goal is seen once: what it teaches is fetched there. */
export const EmptyGoals = quietly<object>(async () => (await import('./empty-goals.tsx')).EmptyGoals);
