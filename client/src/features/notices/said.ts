import type { ReactNode } from 'react';
import type { IconName } from '../../ui/icon-paths.ts';

/** A notice in words. */
export interface Said {
  readonly icon: IconName;
  readonly what: ReactNode;
  /** What somebody said with it; empty when nothing. */
  readonly words: string;
  /** Where it is about: a board, or a team. */
  readonly about: string;
}
