import { late } from '../../../ui/late.tsx';
import { HandOverDialog } from '../per-person/hand-over-dialog.tsx';
import type { Asking } from './card-menu.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { ReasonDialog } from './reason-dialog.tsx';

const CrossingDialog = late(async () => (await import('../references/crossing-dialog.tsx')).CrossingDialog);

interface AskedDialogProps {
  readonly asking: Asking;
  readonly onClose: () => void;
}

/** What an item of a card's menu asks first: where to, why, or what of another team. */
export function AskedDialog({ asking, onClose }: AskedDialogProps) {
  const { what, kind, id, row } = asking;
  if (what === 'stuck' || what === 'park') return <ReasonDialog what={what} id={id} onClose={onClose} />;
  if (what !== 'move') return <CrossingDialog what={what} kind={kind} id={id} onClose={onClose} />;
  return row === undefined ? (
    <MoveDialog id={id} onClose={onClose} />
  ) : (
    <HandOverDialog id={id} row={row} onClose={onClose} />
  );
}
