import type { GuestLinkLine } from '@verbeterbord/shared/api/guests.ts';
import type { Directory } from '@verbeterbord/shared/api/people.ts';
import type { BoardId, PersonId } from '@verbeterbord/shared/ids.ts';
import { useSharingText } from '../../i18n/sharing.ts';
import { useBoardSession } from '../../sync/hooks.ts';
import { useAsked } from '../../sync/use-asked.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useStore } from '../../ui/use-store.ts';
import { BoardDisplays } from './displays/board-displays.tsx';
import { GuestLinks } from './guest-links.tsx';
import { NewGuestLink } from './new-guest-link.tsx';
import { useSharingRefusal } from './use-sharing-refusal.ts';
import styles from './sharing.module.css';

interface SharingDialogProps {
  readonly board: BoardId;
  readonly title: string;
  readonly onClose: () => void;
}

/** Delen: a link for people from outside, and the links that there are. */
export function SharingDialog({ board, title, onClose }: SharingDialogProps) {
  const words = useSharingText();
  const refused = useSharingRefusal();
  const path = `/boards/${board}/guest-links`;
  const { answer, error, reload } = useAsked<{ readonly links: readonly GuestLinkLine[] }>(path);
  const { overviews } = useStore(useBoardSession().about);
  const people = useAsked<Directory>('/people').answer?.people ?? [];
  const personName = (id: PersonId): string | null => people.find((person) => person.id === id)?.name ?? null;
  return (
    <Dialog title={words.title} onClose={onClose}>
      <div className={styles.inside}>
        <h3>{words.guests}</h3>
        <p>{words.intro(title)}</p>
        <p className={styles.warning}>{words.warning}</p>
        {overviews?.own ? <p className={styles.warning}>{words.ofOtherTeams}</p> : null}
        <NewGuestLink path={path} onMade={reload} />
        <section className={styles.links} aria-label={words.links}>
          <h4>{words.links}</h4>
          {error !== undefined && <p role="alert">{refused(error)}</p>}
          {answer === undefined ? (
            error === undefined && <p role="status">{words.loading}</p>
          ) : (
            <GuestLinks path={path} links={answer.links} personName={personName} onChanged={reload} />
          )}
        </section>
        <BoardDisplays board={board} personName={personName} />
      </div>
    </Dialog>
  );
}
