import type { BoardId } from '@verbeterbord/shared/ids.ts';
import type { ComponentType, ReactNode } from 'react';

/** The parts of a board that a screen shows, made for who only looks. The board is another feature: the route brings them. */
export interface BoardPieces {
  readonly Around: ComponentType<{ readonly children: ReactNode }>;
  /** Which cycle it is, and how much is done. */
  readonly Cycle: ComponentType;
  readonly Banner: ComponentType;
  readonly Wall: ComponentType;
}

export interface BoardLayerProps {
  readonly board: BoardId;
  /** `coming` is being made ready behind the one that people see; `leaving` fades away. */
  readonly look: 'shown' | 'coming' | 'leaving';
  readonly organisation: string;
  /** Which of this screen's boards it is, from 1. */
  readonly place: { readonly at: number; readonly of: number };
  /** Seconds for each part; null stays at the first. */
  readonly every: number | null;
  readonly pieces: BoardPieces;
  readonly onReady: () => void;
  /** Every part of it had its turn. */
  readonly onThrough: () => void;
  /** It can't be shown, or not any more. */
  readonly onFailed: () => void;
}
