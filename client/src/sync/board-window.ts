import { createStore, type Store } from '../ui/store.ts';

/** What may be open over a board, asked for by its menu and shown by the page around it. */
export type BoardWindow = 'share' | 'settings';

export const boardWindow: Store<BoardWindow | null> = createStore<BoardWindow | null>(null);
