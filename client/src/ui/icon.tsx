import { iconPaths, type IconName } from './icon-paths.ts';
import styles from './icon.module.css';

interface IconProps {
  readonly name: IconName;
  /** In sixteenths of the page's letter size, so that a bigger wall gets bigger icons; relative to the letters around it when left out. */
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
      style={size === undefined ? undefined : { width: length(size), height: length(size) }}
    >
      <path d={iconPaths[name]} />
    </svg>
  );
}

function length(size: number | string): string {
  return typeof size === 'number' ? `${size / 16}rem` : size;
}
