import type { ReactNode } from 'react';
import { useText } from '../../../i18n/language.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import type { MenuGroup } from '../../../ui/menu-group.ts';
import { Menu } from '../../../ui/menu.tsx';
import { WhoElse } from './who-else.tsx';
import styles from './panel-header.module.css';

interface PanelHeaderProps {
  readonly card: string;
  /** What it belongs to, or what kind of card it is. */
  readonly children: ReactNode;
  readonly menu: readonly MenuGroup[];
  readonly onClose: () => void;
}

/** The first line of the panel: where the card belongs, what else one can do with it, and the way out. */
export function PanelHeader({ card, children, menu, onClose }: PanelHeaderProps) {
  const words = useText().panel;
  return (
    <header className={styles.header}>
      <div className={styles.where}>{children}</div>
      {menu.length === 0 ? null : (
        <Menu label={words.more} groups={menu}>
          {(trigger) => <IconButton icon="more" label={words.more} {...trigger} />}
        </Menu>
      )}
      <IconButton icon="close" label={words.close} onClick={onClose} />
      <WhoElse card={card} />
    </header>
  );
}
