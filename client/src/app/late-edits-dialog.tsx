import type { LeftField } from '@verbeterbord/shared/domain/late-edit.ts';
import { useCardPanelText } from '../i18n/card-panel.ts';
import { useText } from '../i18n/language.ts';
import { useLateEditsText, type LateEditsText } from '../i18n/late-edits.ts';
import { usePeople } from '../sync/hooks.ts';
import type { UnsentWords } from '../sync/unsent-cards.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { showToast } from '../ui/show-toast.ts';
import styles from './unsent-dialog.module.css';

interface LateEditsDialogProps {
  readonly words: readonly UnsentWords[];
  /** They were read, and need no longer be kept. */
  readonly onForget: () => void;
  readonly onClose: () => void;
}

/** What I wrote while I was away and that couldn't be made again on the board: per card, with why, to read and to copy. */
export function LateEditsDialog({ words, onForget, onClose }: LateEditsDialogProps) {
  const { app, panel } = useText();
  const cardWords = useCardPanelText();
  const text = useLateEditsText();
  const people = usePeople();
  const nameOf = (id: string): string => people(id as never)?.name ?? id;
  const cards = words.map((each) => ({
    key: each.late?.id ?? `${each.kind}:${each.id}`,
    kind: panel.kinds[each.kind],
    title: each.late?.title ?? each.texts[0] ?? '',
    why: each.late === undefined ? app.unsent.aside : text.reasons[each.late.why],
    lines: each.late?.fields.map((field) => lineOf(field, text, nameOf)) ?? each.texts.slice(1),
  }));
  const copy = async (): Promise<void> => {
    const all = cards.map(({ kind, title, lines }) => [`${kind}: ${title}`, ...lines].join('\n'));
    const copied = await navigator.clipboard.writeText(all.join('\n\n')).then(
      () => true,
      () => false,
    );
    showToast({ text: copied ? app.unsent.copied : cardWords.menu.notCopied });
  };
  return (
    <Dialog title={text.title} onClose={onClose}>
      <p>{text.hint}</p>
      <ul className={styles.cards}>
        {cards.map(({ key, kind, title, why, lines }) => (
          <li key={key}>
            <span className={styles.kind}>{kind}</span>
            <p>
              <b>{title}</b>
            </p>
            <p className={styles.why}>{why}</p>
            {lines.map((line, index) => (
              // two comments of one card may be the same
              // oxlint-disable-next-line react/no-array-index-key
              <p key={index}>{line}</p>
            ))}
          </li>
        ))}
      </ul>
      <div className={styles.row}>
        <Button look="go" onClick={() => void copy()}>
          {app.unsent.copy}
        </Button>
        <Button
          look="quiet"
          onClick={() => {
            onForget();
            onClose();
          }}
        >
          {text.read}
        </Button>
      </div>
    </Dialog>
  );
}

function lineOf({ field, text }: LeftField, words: LateEditsText, nameOf: (id: string) => string): string {
  const label = words.fields[field] ?? words.otherField;
  if (text === '') return `${label}: ${words.emptied}`;
  if (field === 'place') return `${label}: ${words.states[text] ?? text}`;
  if (field === 'attempts.helped') return `${label}: ${words.helped[text] ?? text}`;
  if (field === 'owners')
    return `${label}: ${text.startsWith('-') ? '−' : ''}${nameOf(text.replace(/^-/, ''))}`;
  return `${label}: ${text}`;
}
