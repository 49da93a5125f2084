import { useText } from '../i18n/language.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { leave, waitingChanges } from './leave.ts';
import styles from './notice-page.module.css';

/** Asked only when signing out would lose something: that can't be undone. */
export function SignOutDialog({ onClose }: { readonly onClose: () => void }) {
  const { me } = useText().app;
  return (
    <Dialog title={me.signOut} onClose={onClose}>
      <p>{me.signOutPending(waitingChanges())}</p>
      <div className={styles.row}>
        <Button look="go" onClick={onClose} data-autofocus>
          {me.stay}
        </Button>
        <Button look="stop" onClick={() => void leave()}>
          {me.signOutAnyway}
        </Button>
      </div>
    </Dialog>
  );
}
