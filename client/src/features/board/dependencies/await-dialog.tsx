import { lists } from '@verbeterbord/shared/board/lists.ts';
import type { ReferableKind } from '@verbeterbord/shared/domain/reference.ts';
import { useCrossingsText } from '../../../i18n/crossings.ts';
import { useBoardSession, useList } from '../../../sync/hooks.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { showToast } from '../../../ui/show-toast.ts';
import { AwaitPicker, keyOf } from './await-picker.tsx';
import { useWaitFor } from './use-wait-for.ts';
import styles from './dependencies.module.css';

interface AwaitDialogProps {
  readonly kind: ReferableKind;
  readonly id: string;
  readonly onClose: () => void;
}

/** From the menu of a card: which card of another team it waits for. */
export function AwaitDialog({ kind, id, onClose }: AwaitDialogProps) {
  const words = useCrossingsText().dependencies;
  const { view } = useBoardSession();
  const { task, wait } = useWaitFor();
  const chosen = useList(lists.referencesOf(kind, id)).flatMap((each) => {
    const reference = view.reference(each);
    return reference?.kind === 'dependency' && reference.side === 'waits' ? [keyOf(reference.other)] : [];
  });
  return (
    <Dialog title={words.add} onClose={onClose}>
      <div className={styles.dialog}>
        <p>{view.card(kind, id)?.title}</p>
        <AwaitPicker
          chosen={new Set(chosen)}
          busy={task.busy}
          failure={task.failure}
          onChoose={(on) => {
            void wait({ kind, id }, on).then((made) => {
              if (made === null) return;
              showToast({ text: words.made(on.team) });
              onClose();
            });
          }}
          onClose={onClose}
        />
      </div>
    </Dialog>
  );
}
