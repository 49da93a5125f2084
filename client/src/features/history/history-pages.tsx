import { isId, type BoardId } from '@verbeterbord/shared/ids.ts';
import type { ReactNode } from 'react';
import { DepartedPage } from './departed-page.tsx';
import { HistoryPage } from './history-page.tsx';
import { RecordPage } from './record-page.tsx';

interface HistoryPagesProps {
  readonly board: BoardId;
  /** What follows `/bord/:id/geschiedenis/` in the address: a cycle's number, or `kaart/` and a card's id; empty for the timeline. */
  readonly rest: readonly string[];
  /** What to show at an address that is none of these. */
  readonly missing: ReactNode;
}

/** The pages of closed cycles. */
export function HistoryPages({ board, rest, missing }: HistoryPagesProps): ReactNode {
  const [first = '', second, more] = rest;
  if (first === '' && second === undefined) return <HistoryPage board={board} />;
  if (/^\d{1,6}$/.test(first) && second === undefined)
    return <RecordPage key={first} board={board} number={Number(first)} />;
  if (first === 'kaart' && isId(second) && more === undefined)
    return <DepartedPage key={second} board={board} card={second} />;
  return missing;
}
