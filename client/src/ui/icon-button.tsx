import type { ButtonHTMLAttributes, Ref } from 'react';
import { classNames } from './class-names.ts';
import type { IconName } from './icon-paths.ts';
import { Icon } from './icon.tsx';
import button from './button.module.css';
import styles from './icon-button.module.css';

interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'aria-label' | 'children'> {
  readonly icon: IconName;
  /** What it does, for who can't see the icon; also shown on hover. */
  readonly label: string;
  readonly look?: 'plain' | 'quiet' | undefined;
  readonly ref?: Ref<HTMLButtonElement> | undefined;
}

/** A button with an icon only: for close and more, everything else has a word. */
export function IconButton({ icon, label, look = 'quiet', className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      title={label}
      {...rest}
      aria-label={label}
      className={classNames(button.button, button[look], styles.square, className)}
    >
      <Icon name={icon} size={20} />
    </button>
  );
}
