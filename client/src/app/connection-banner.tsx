import type { CloseReason } from '@verbeterbord/shared/sync/close-codes.ts';
import { useEffect, useMemo, useState } from 'react';
import { useText } from '../i18n/language.ts';
import { useBoardSession, useMe, useSaveStatus } from '../sync/hooks.ts';
import { loadMe } from '../sync/me.ts';
import type { SaveStatus } from '../sync/save-status.ts';
import { ButtonLink } from '../ui/button-link.tsx';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Icon } from '../ui/icon.tsx';
import { late } from '../ui/late.tsx';
import { useStore } from '../ui/use-store.ts';
import styles from './connection-banner.module.css';
import floating from './floating.module.css';

const UnsentDialog = late(async () => (await import('./unsent-dialog.tsx')).UnsentDialog);
const LateEditsDialog = late(async () => (await import('./late-edits-dialog.tsx')).LateEditsDialog);

/** A short loss of connection is only in the top line. Milliseconds. */
const worthSaying = 2_000;

/** Says what a lost connection means for the work, and what to do when it won't come back. Lies over the board: nothing jumps. */
export function ConnectionBanner() {
  const status = useSaveStatus();
  const lost = useLasting(status.kind === 'offline', worthSaying);
  if (status.kind === 'stopped') return <Stopped reason={status.closeReason} status={status} />;
  if (!lost || status.kind !== 'offline') return <SetAside />;
  return (
    <div className={classNames(floating.floating, styles.banner)} role="status">
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
  const guest = useMe().guestOf !== null;
  const { pending, kept } = status;
  const unsent = useMemo(() => (session.wasNotTaken ? session.unsent() : []), [session]);
  const [reading, setReading] = useState(false);
  return (
    <>
      <div className={classNames(floating.floating, styles.banner)} data-look="stopped" role="alert">
        <Icon name="stop" size={22} />
        <div>
          <p>
            <b>{reason === undefined ? codes.unexpected : codes.closed[reason]}</b>{' '}
            {pending > 0 && (kept ? app.save.kept(pending) : app.save.notKept(pending))}{' '}
            {unsent.length > 0 && app.unsent.readable}
          </p>
          <div className={styles.row}>
            {unsent.length > 0 && (
              <Button slim onClick={() => setReading(true)}>
                {app.unsent.read}
              </Button>
            )}
            {reason === 'notSignedIn' && (
              <Button slim onClick={() => void loadMe()}>
                {app.stopped.signIn}
              </Button>
            )}
            {!guest && (reason === 'notAllowed' || reason === 'gone') && (
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
      {reading && <UnsentDialog words={unsent} onClose={() => setReading(false)} />}
    </>
  );
}

/** After a fresh start: what the server didn't take the time before is still here. */
function SetAside() {
  const text = useText().app.unsent;
  const session = useBoardSession();
  const words = useStore(session.aside);
  const [reading, setReading] = useState(false);
  if (words.length === 0) return null;
  const isLate = words.some((each) => each.late !== undefined);
  const Words = isLate ? LateEditsDialog : UnsentDialog;
  return (
    <>
      <div className={classNames(floating.floating, styles.banner)} role="status">
        <Icon name="device" size={22} />
        <div>
          <p>{isLate ? text.late : text.aside}</p>
          <div className={styles.row}>
            <Button slim onClick={() => setReading(true)}>
              {text.read}
            </Button>
          </div>
        </div>
      </div>
      {reading && (
        <Words words={words} onForget={() => session.forgetAside()} onClose={() => setReading(false)} />
      )}
    </>
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
