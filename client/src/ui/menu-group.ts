import type { IconName } from './icon-paths.ts';

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly icon?: IconName | undefined;
  /** In a group with `choice`: whether this one is on. */
  readonly chosen?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly onSelect: () => void;
}

export interface MenuGroup {
  readonly id: string;
  readonly title?: string | undefined;
  /** `one`: exactly one is on; `any`: each on or off. Left out: things to do. */
  readonly choice?: 'one' | 'any' | undefined;
  readonly items: readonly MenuItem[];
}
