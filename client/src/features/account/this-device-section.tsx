import { useState } from 'react';
import { useGateText } from '../../i18n/gates.ts';
import { isSharedComputer, setSharedComputer } from '../../sync/device.ts';
import { useMe } from '../../sync/hooks.ts';
import { applyDeviceChoice } from '../../sync/me.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import styles from './account.module.css';

/** What stays on this device: mine to say, unless the organisation did. */
export function ThisDeviceSection() {
  const gates = useGateText();
  const words = gates.account.device;
  const { offline } = useMe();
  const [shared, setShared] = useState(isSharedComputer);
  return (
    <section className={styles.section}>
      <h2>{words.title}</h2>
      <p className={styles.soft}>{words[offline]}</p>
      {offline === 'own' && (
        <Checkbox
          label={gates.demo.shared}
          hint={gates.demo.sharedHint}
          checked={shared}
          onChange={(next) => {
            setSharedComputer(next);
            setShared(next);
            void applyDeviceChoice();
          }}
        />
      )}
    </section>
  );
}
