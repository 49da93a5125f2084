import { useText } from '../i18n/language.ts';
import { useMe } from '../sync/hooks.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Menu } from '../ui/menu.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { LateMePopover } from './late-me-popover.ts';
import styles from './me-menu.module.css';

/** Me, at the end of the top line. On a phone the disc alone. */
export function MeMenu() {
  const { person } = useMe();
  const label = useText().app.me.menu(person.name);
  return (
    <Menu label={label} groups={[]} popover={LateMePopover}>
      {(trigger) => (
        <Button look="quiet" className={styles.me} {...trigger}>
          <Avatar name={person.name} initials={person.initials} me beside />
          <span className={styles.name} aria-hidden="true">
            {person.name}
          </span>
          <VisuallyHidden>{label}</VisuallyHidden>
          <Icon name="down" className={styles.name} />
        </Button>
      )}
    </Menu>
  );
}
