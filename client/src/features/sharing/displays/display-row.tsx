import type { BoardLine } from '@verbeterbord/shared/api/boards.ts';
import type { DisplayLine } from '@verbeterbord/shared/api/displays.ts';
import type { BoardId } from '@verbeterbord/shared/ids.ts';
import { dayOf } from '@verbeterbord/shared/time.ts';
import { useState } from 'react';
import { api } from '../../../api/api.ts';
import { useRefusal } from '../../../api/use-refusal.ts';
import { useTask } from '../../../api/use-task.ts';
import { useDisplaysText } from '../../../i18n/displays.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { showToast } from '../../../ui/show-toast.ts';
import { ChangeForm } from './change-form.tsx';
import styles from './displays.module.css';

interface DisplayRowProps {
  /** The board that one looks at. */
  readonly board: BoardId;
  readonly display: DisplayLine;
  /** The boards that I may put on a screen. */
  readonly mine: readonly BoardLine[];
  /** What the boards that I see are called. */
  readonly titles: ReadonlyMap<string, string>;
  /** Who paired it; null for who left. */
  readonly by: string | null;
  readonly onChanged: () => Promise<void>;
}

/** One screen: where it hangs, what it shows, changing that and ending it. Ending can't be undone, so it asks in the row itself. */
export function DisplayRow({ board, display, mine, titles, by, onChanged }: DisplayRowProps) {
  const all = useDisplaysText();
  const words = all.list;
  const [open, setOpen] = useState<'change' | 'end' | null>(null);
  const task = useTask(useRefusal(words.refused));
  const { id, name, boards, others } = display;
  const may = others === 0 && boards.every((each) => mine.some((line) => line.id === each));
  const end = async (): Promise<void> => {
    const path = may ? `/displays/${id}` : `/boards/${board}/displays/${id}`;
    if (await task.run(() => api.delete(path))) {
      showToast({ text: may ? words.ended : words.takenOff });
      await onChanged();
    }
  };
  return (
    <li className={styles.row} aria-busy={task.busy}>
      {open === 'end' ? (
        <>
          <p role="alert">{may ? words.endAsk(name) : words.takeOffAsk(name)}</p>
          <div className={styles.buttons}>
            <Button slim look="stop" aria-disabled={task.busy} onClick={() => void (task.busy || end())}>
              {task.busy ? words.busy : may ? words.endYes : words.takeOffYes}
            </Button>
            <Button
              slim
              // the safe answer has the focus: that is what asking first means
              // oxlint-disable-next-line jsx-a11y/no-autofocus
              autoFocus
              onClick={() => {
                task.clear();
                setOpen(null);
              }}
            >
              {words.endNo}
            </Button>
          </div>
        </>
      ) : (
        <>
          <Facts display={display} titles={titles} by={by} />
          <div className={styles.buttons}>
            {may && (
              <Button
                slim
                aria-label={words.changeOf(name)}
                aria-expanded={open === 'change'}
                onClick={() => setOpen(open === 'change' ? null : 'change')}
              >
                {words.change}
              </Button>
            )}
            <Button
              slim
              aria-label={may ? words.endOf(name) : words.takeOffOf(name)}
              onClick={() => setOpen('end')}
            >
              {may ? words.end : words.takeOff}
            </Button>
          </div>
          {!may && <p className={styles.soft}>{words.notAll}</p>}
        </>
      )}
      {task.failure !== null && <Notice look="wrong">{task.failure}</Notice>}
      {open === 'change' && (
        <ChangeForm
          display={display}
          boards={mine}
          onCancel={() => setOpen(null)}
          onSaved={async () => {
            setOpen(null);
            await onChanged();
          }}
        />
      )}
    </li>
  );
}

function Facts({ display, titles, by }: Pick<DisplayRowProps, 'display' | 'titles' | 'by'>) {
  const { list: words, pair } = useDisplaysText();
  const format = useFormat();
  const { name, boards, every, createdAt, seenAt, expiresAt } = display;
  const known = boards.flatMap((board) => titles.get(board) ?? []);
  const others = boards.length - known.length + display.others;
  const shown = [...known, ...(others === 0 ? [] : [words.otherBoards(others)])];
  const dayIn = (instant: string): string => format.day(dayOf(Date.parse(instant)));
  return (
    <div>
      <p className={styles.label}>{name}</p>
      <p>{words.shows(shown.join(', '))}</p>
      <p className={styles.soft}>{every === null ? words.stays : words.moves(pair.seconds(every))}</p>
      <p className={styles.soft}>
        {words.madeBy(by, dayIn(createdAt))} ·{' '}
        {seenAt === null
          ? words.neverSeen
          : `${words.until(dayIn(expiresAt))} · ${words.seen(format.moment(seenAt))}`}
      </p>
    </div>
  );
}
