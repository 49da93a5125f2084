import { createStore, type Store } from '../../../ui/store.ts';

/** Whether another ambition is being written: asked for in the board's menu, answered in the banner. */
export const composingAmbition: Store<boolean> = createStore(false);
