import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { lastChange } from '../features/display/last-change.ts';
import { useText } from '../i18n/language.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { useStore } from '../ui/use-store.ts';
import { takeNewer } from './service-worker.ts';
import { newVersionStore, watchVersion } from './version-watch.ts';
import floating from './floating.module.css';
import styles from './new-version.module.css';

/** On a screen on the wall it is quiet when nobody changed anything for so long; in the end it isn't waited for. Milliseconds. */
const quiet = 10_000;
const atMost = 10 * 60_000;

/** Nobody is there to ask. */
function takeWhenQuiet(): () => void {
  const since = Date.now();
  const timer = setInterval(() => {
    const now = Date.now();
    if (now - lastChange.at > quiet || now - since > atMost) takeNewer();
  }, 5_000);
  return () => clearInterval(timer);
}

/** A newer program is ready: one decides oneself when to reload. */
export function NewVersion() {
  const { newVersion } = useText().app;
  const isNew = useStore(newVersionStore);
  const [later, setLater] = useState(false);
  useEffect(watchVersion, []);
  const onWall = useLocation()[0] === '/scherm';
  useEffect(() => (isNew && onWall ? takeWhenQuiet() : undefined), [isNew, onWall]);
  if (!isNew || later || onWall) return null;
  return (
    <div className={classNames(floating.floating, styles.notice)} role="status">
      <p>{newVersion.text}</p>
      <Button look="go" slim onClick={takeNewer}>
        {newVersion.action}
      </Button>
      <Button look="quiet" slim onClick={() => setLater(true)}>
        {newVersion.later}
      </Button>
    </div>
  );
}
