import { useEffect, useState } from 'react';
import { useText } from '../i18n/language.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { useStore } from '../ui/use-store.ts';
import { takeNewer } from './service-worker.ts';
import { newVersionStore, watchVersion } from './version-watch.ts';
import floating from './floating.module.css';
import styles from './new-version.module.css';

/** A newer program is ready: one decides oneself when to reload. */
export function NewVersion() {
  const { newVersion } = useText().app;
  const isNew = useStore(newVersionStore);
  const [later, setLater] = useState(false);
  useEffect(watchVersion, []);
  if (!isNew || later) return null;
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
