import { classNames } from './class-names.ts';
import type { IconName } from './icon-paths.ts';
import { Icon } from './icon.tsx';
import styles from './save-mark.module.css';

export type SaveKind = 'loading' | 'saved' | 'saving' | 'offline' | 'stopped';

const icons: Readonly<Record<SaveKind, IconName>> = {
  loading: 'clock',
  saved: 'saved',
  saving: 'clock',
  offline: 'offline',
  stopped: 'stop',
};

/** How it stands with saving: sign, colour and word. */
export function SaveMark({ kind, label }: { readonly kind: SaveKind; readonly label: string }) {
  return (
    <span className={classNames(styles.saved, styles[kind])} data-save={kind}>
      <Icon name={icons[kind]} />
      {label}
    </span>
  );
}
