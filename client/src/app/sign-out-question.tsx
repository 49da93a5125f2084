import { late } from '../ui/late.tsx';
import { createStore } from '../ui/store.ts';
import { useStore } from '../ui/use-store.ts';

/** Whether somebody wants to sign out while that would lose something. */
export const leavingStore = createStore(false);

const SignOutDialog = late(async () => (await import('./sign-out-dialog.tsx')).SignOutDialog);

/** The question that signing out may raise; it outlives the menu that it was chosen from. */
export function SignOutQuestion() {
  return useStore(leavingStore) && <SignOutDialog onClose={() => leavingStore.set(false)} />;
}
