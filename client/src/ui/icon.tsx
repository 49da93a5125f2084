import { iconPaths, type IconName } from './icon-paths.ts';
import styles from './icon.module.css';

interface IconProps {
  readonly name: IconName;
  /** Pixels, or relative to the letters when left out. */
  readonly size?: number | string;
  readonly className?: string | undefined;
}

/** An icon beside a word. It says nothing to a screen reader: the word does. */
export function Icon({ name, size, className }: IconProps) {
  return (
    <svg
      className={className === undefined ? styles.icon : `${styles.icon} ${className}`}
      viewBox="0 0 24 24"
      aria-hidden="true"
      style={size === undefined ? undefined : { width: size, height: size }}
    >
      <path d={iconPaths[name]} />
    </svg>
  );
}
