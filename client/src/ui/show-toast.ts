import { createStore, type Store } from './store.ts';

export interface Toast {
  readonly text: string;
  /** One thing to do about it, such as *Ongedaan maken*. */
  readonly action?: { readonly label: string; readonly onAction: () => void } | undefined;
}

export interface ShownToast extends Toast {
  readonly id: number;
}

/** The toast on the screen; a new one takes its place. */
export const toastStore: Store<ShownToast | null> = createStore<ShownToast | null>(null);

let last = 0;

/** Says something at the bottom of the screen for eight seconds; longer while one points at it. */
export function showToast(toast: Toast): void {
  last += 1;
  toastStore.set({ ...toast, id: last });
}

export function hideToast(): void {
  toastStore.set(null);
}
