import { ApiError } from '../../api/api-error.ts';
import { errorText } from '../../api/error-text.ts';
import { useText } from '../../i18n/language.ts';
import { useMyActionsText } from '../../i18n/my-actions.ts';
import { wordsOf, type Outgoing } from '../../sync/outgoing.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { showToast } from '../../ui/show-toast.ts';
import styles from './refused-changes.module.css';

interface RefusedChangesProps {
  readonly refused: readonly Outgoing[];
  readonly onForget: (ids: readonly string[]) => void;
}

/** What was done without a network and couldn't be any more, with its words to copy: nothing goes unseen. */
export function RefusedChanges({ refused, onForget }: RefusedChangesProps) {
  const text = useText();
  const words = useMyActionsText();
  if (refused.length === 0) return null;
  const said = refused.map(wordsOf).filter((each) => each !== '');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(said.join('\n\n'));
      showToast({ text: text.app.unsent.copied });
    } catch {
      // not allowed here: the words stand there to select
    }
  };
  return (
    <section className={styles.refused} role="alert">
      <h2 className={styles.title}>
        <Icon name="warning" size={20} />
        {words.refused.title}
      </h2>
      <ul className={styles.list}>
        {refused.map((entry) => (
          <li key={entry.id}>
            <b>{words.refused.what[whatOf(entry)](entry.title)}</b>{' '}
            {errorText(new ApiError(409, entry.code ?? 'unexpected'), text)}
            {wordsOf(entry) !== '' && <blockquote className={styles.words}>{wordsOf(entry)}</blockquote>}
          </li>
        ))}
      </ul>
      <div className={styles.row}>
        {said.length > 0 && (
          <Button slim onClick={() => void copy()}>
            {text.app.unsent.copy}
          </Button>
        )}
        <Button slim onClick={() => onForget(refused.map(({ id }) => id))}>
          {words.refused.forget}
        </Button>
      </div>
    </section>
  );
}

function whatOf({ what }: Outgoing): 'add' | 'note' | 'stuck' | 'state' {
  if (what.kind === 'add') return 'add';
  if (what.patch.comment !== undefined) return 'note';
  return what.patch.state === undefined ? 'stuck' : 'state';
}
