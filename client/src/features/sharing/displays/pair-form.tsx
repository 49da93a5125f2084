import type { BoardLine } from '@verbeterbord/shared/api/boards.ts';
import type { BoardId } from '@verbeterbord/shared/ids.ts';
import { useRef, useState } from 'react';
import { api } from '../../../api/api.ts';
import { useRefusal } from '../../../api/use-refusal.ts';
import { useTask } from '../../../api/use-task.ts';
import { useDisplaysText } from '../../../i18n/displays.ts';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { DisplayFields, isWhole, type DisplayDraft } from './display-fields.tsx';
import styles from './displays.module.css';

/** A code is eight characters; people may put something between them. */
const length = 8;

const bare = (code: string): string => code.replaceAll(/[\s-]/g, '');

interface PairFormProps {
  /** What a camera read; empty when it is typed. */
  readonly code: string;
  /** Those that I may put on a screen. */
  readonly boards: readonly BoardLine[];
  /** The board that one comes from. */
  readonly from: BoardId | null;
  readonly onPaired: (paired: DisplayDraft) => void;
  readonly onCancel?: () => void;
  readonly cancel?: string;
}

/** The code of a screen, and what it will show. */
export function PairForm({ code: read, boards, from, onPaired, onCancel, cancel }: PairFormProps) {
  const all = useDisplaysText();
  const words = all.pair;
  const task = useTask(useRefusal(words.refused));
  const form = useRef<HTMLFormElement>(null);
  const [code, setCode] = useState(read);
  const [tried, setTried] = useState(false);
  const [draft, setDraft] = useState<DisplayDraft>(() => {
    const only = boards.length === 1 ? boards[0]?.id : undefined;
    const first = from ?? only;
    return { name: '', boards: first === undefined ? [] : [first], every: 30 };
  });
  const whole = bare(code).length === length;
  const pair = async (): Promise<void> => {
    const done = await task.run(() => api.post('/displays', { ...draft, name: draft.name.trim(), code }));
    if (done) onPaired(draft);
  };
  return (
    <form
      ref={form}
      noValidate
      className={styles.form}
      aria-label={words.title}
      aria-busy={task.busy}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (task.busy) return;
        if (whole && isWhole(draft)) void pair();
        // after the errors stand there
        else requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus());
      }}
    >
      <Field
        label={words.code}
        // a link with a code in it may come from anybody
        hint={code !== '' && code === read ? words.codeRead : words.codeHint}
        error={tried && !whole ? (code.trim() === '' ? all.list.required : words.codeShort) : undefined}
      >
        {(control) => (
          <input
            {...control}
            className={`${control.className} ${styles.code}`}
            data-autofocus={read === '' ? '' : undefined}
            autoComplete="off"
            autoCapitalize="characters"
            autoCorrect="off"
            spellCheck={false}
            maxLength={20}
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
          />
        )}
      </Field>
      <DisplayFields value={draft} boards={boards} tried={tried} onChange={setDraft} />
      {task.failure !== null && <Notice look="wrong">{task.failure}</Notice>}
      <div className={styles.buttons}>
        <Button look="go" type="submit" aria-disabled={task.busy}>
          {task.busy ? all.list.busy : words.submit}
        </Button>
        {onCancel !== undefined && (
          <Button look="quiet" onClick={onCancel}>
            {cancel}
          </Button>
        )}
      </div>
    </form>
  );
}
