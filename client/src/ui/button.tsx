import type { ButtonHTMLAttributes, Ref } from 'react';
import { classNames } from './class-names.ts';
import type { IconName } from './icon-paths.ts';
import { Icon } from './icon.tsx';
import styles from './button.module.css';

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `go` is the one thing to do here; `quiet` has no edge; `stop` is red. */
  readonly look?: 'plain' | 'go' | 'quiet' | 'stop' | undefined;
  readonly slim?: boolean | undefined;
  readonly icon?: IconName | undefined;
  /** An icon after the words, such as a menu's arrow. */
  readonly iconAfter?: IconName | undefined;
  readonly ref?: Ref<HTMLButtonElement> | undefined;
}

/** A button of at least 44 by 44 pixels. */
export function Button({ look = 'plain', slim, icon, iconAfter, className, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={classNames(styles.button, styles[look], slim === true && styles.slim, className)}
    >
      {icon !== undefined && <Icon name={icon} />}
      {children}
      {iconAfter !== undefined && <Icon name={iconAfter} />}
    </button>
  );
}
