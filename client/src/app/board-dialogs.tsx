import { BoardSettingsDialog } from '../features/sharing/board-settings-dialog.tsx';
import { SharingDialog } from '../features/sharing/sharing-dialog.tsx';
import type { BoardWindow } from '../sync/board-window.ts';
import { useBoardSession } from '../sync/hooks.ts';
import { useStore } from '../ui/use-store.ts';

interface BoardDialogsProps {
  readonly shown: BoardWindow;
  readonly onClose: () => void;
}

/** Sharing a board and its settings: fetched when one of them is opened. */
export function BoardDialogs({ shown, onClose }: BoardDialogsProps) {
  const about = useStore(useBoardSession().about);
  return shown === 'share' ? (
    <SharingDialog board={about.id} title={about.title} onClose={onClose} />
  ) : (
    <BoardSettingsDialog about={about} onClose={onClose} />
  );
}
