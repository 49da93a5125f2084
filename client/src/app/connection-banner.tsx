import type { CloseReason } from '@verbeterbord/shared/sync/close-codes.ts';
import { useEffect, useState } from 'react';
import { useText } from '../i18n/language.ts';
import { useBoardSession, useSaveStatus } from '../sync/hooks.ts';
import { loadMe } from '../sync/me.ts';
import type { SaveStatus } from '../sync/save-status.ts';
import { ButtonLink } from '../ui/button-link.tsx';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import styles from './connection-banner.module.css';

/** A short loss of connection is only in the top line. Milliseconds. */
const worthSaying = 2_000;

/** Says what a lost connection means for the work, and what to do when it won't come back. Lies over the board: nothing jumps. */
export function ConnectionBanner() {
  const status = useSaveStatus();
  const lost = useLasting(status.kind === 'offline', worthSaying);
  if (status.kind === 'stopped') return <Stopped reason={status.closeReason} status={status} />;
  if (!lost || status.kind !== 'offline') return null;
  return (
    <div className={styles.banner} role="status">
      <Icon name="offline" size={22} />
      <Offline status={status} />
    </div>
  );
}

function Offline({ status }: { readonly status: SaveStatus }) {
  const { app, codes } = useText();
  const { pending, kept, closeReason } = status;
  const why = closeReason === 'busy' ? codes.closed.busy : `${app.save.offline}.`;
  const rest =
    pending === 0 ? app.save.offlineNothing : kept ? app.save.kept(pending) : app.save.notKept(pending);
  return (
    <p>
      <b>{why}</b> {rest}
    </p>
  );
}

interface StoppedProps {
  readonly reason: CloseReason | undefined;
  readonly status: SaveStatus;
}

function Stopped({ reason, status }: StoppedProps) {
  const { app, codes } = useText();
  const session = useBoardSession();
  const { pending, kept } = status;
  return (
    <div className={styles.banner} data-look="stopped" role="alert">
      <Icon name="stop" size={22} />
      <div>
        <p>
          <b>{reason === undefined ? codes.unexpected : codes.closed[reason]}</b>{' '}
          {pending > 0 && (kept ? app.save.kept(pending) : app.save.notKept(pending))}
        </p>
        <div className={styles.row}>
          {reason === 'notSignedIn' && (
            <Button slim onClick={() => void loadMe()}>
              {app.stopped.signIn}
            </Button>
          )}
          {(reason === 'notAllowed' || reason === 'gone') && (
            <ButtonLink href="/borden">{app.stopped.boards}</ButtonLink>
          )}
          {reason !== 'notSignedIn' && reason !== 'notAllowed' && reason !== 'gone' && (
            <Button slim onClick={() => void session.startAfresh().then(() => location.reload())}>
              {app.reload}
            </Button>
          )}
        </div>
      </div>
    </div>
  );
}

/** True once `now` has been true for `ms`. */
function useLasting(now: boolean, ms: number): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLasting(now), now ? ms : 0);
    return () => clearTimeout(timer);
  }, [now, ms]);
  return now && lasting;
}
