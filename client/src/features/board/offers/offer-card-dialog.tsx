import { OfferDialog } from '../../../crossings/offer-dialog.tsx';
import { useBoardSession } from '../../../sync/hooks.ts';
import { useStore } from '../../../ui/use-store.ts';

interface OfferCardDialogProps {
  /** An action of this board. */
  readonly id: string;
  readonly onClose: () => void;
}

/** Offering an action of this board to a team below. */
export function OfferCardDialog({ id, onClose }: OfferCardDialogProps) {
  const { view, about } = useBoardSession();
  const { team } = useStore(about);
  const action = view.card('action', id);
  if (action === undefined) return null;
  const { title, notes, due } = action;
  return (
    <OfferDialog
      team={team.id}
      to={null}
      source={{ action: action.id, title, notes, due }}
      onClose={onClose}
    />
  );
}
