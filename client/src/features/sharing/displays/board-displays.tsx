import type { DisplayLine } from '@verbeterbord/shared/api/displays.ts';
import type { BoardId, PersonId } from '@verbeterbord/shared/ids.ts';
import { useEffect, useRef, useState } from 'react';
import { useRefusal } from '../../../api/use-refusal.ts';
import { useDisplaysText } from '../../../i18n/displays.ts';
import { useText } from '../../../i18n/language.ts';
import { useAsked } from '../../../sync/use-asked.ts';
import { Button } from '../../../ui/button.tsx';
import { showToast } from '../../../ui/show-toast.ts';
import { DisplayRow } from './display-row.tsx';
import { PairForm } from './pair-form.tsx';
import { useMyBoards } from './use-my-boards.ts';
import styles from './displays.module.css';

/** A screen comes within seconds once its code was typed. Milliseconds. */
const lookAgain = 3_000;

interface BoardDisplaysProps {
  readonly board: BoardId;
  /** What somebody of the organisation is called; null for who left. */
  readonly personName: (id: PersonId) => string | null;
}

/** The screens that show this board, and a way to another one. */
export function BoardDisplays({ board, personName }: BoardDisplaysProps) {
  const all = useDisplaysText();
  const words = all.list;
  const { ui } = useText();
  const refused = useRefusal(words.refused);
  const { answer, error, reload } = useAsked<{ readonly displays: readonly DisplayLine[] }>(
    `/boards/${board}/displays`,
  );
  const { mine, titles } = useMyBoards();
  const [pairing, setPairing] = useState(false);
  const waits = answer?.displays.some(({ seenAt }) => seenAt === null) === true;
  useEffect(() => {
    if (!waits) return undefined;
    const timer = setInterval(() => void reload(), lookAgain);
    return () => clearInterval(timer);
  }, [waits, reload]);
  const section = useRef<HTMLElement>(null);
  const close = (): void => {
    setPairing(false);
    section.current?.focus();
  };
  return (
    <section ref={section} tabIndex={-1} className={styles.section} aria-label={words.onScreens}>
      <h3>{words.onScreens}</h3>
      <p className={styles.soft}>{words.intro}</p>
      {error !== undefined && <p role="alert">{refused(error)}</p>}
      {answer === undefined ? (
        error === undefined && <p role="status">{words.loading}</p>
      ) : answer.displays.length === 0 ? (
        <p className={styles.soft}>{words.none}</p>
      ) : (
        <ul aria-label={words.onScreens}>
          {answer.displays.map((display) => (
            <DisplayRow
              key={display.id}
              board={board}
              display={display}
              mine={mine ?? []}
              titles={titles}
              by={display.createdBy === null ? null : personName(display.createdBy)}
              onChanged={async () => {
                await reload();
                section.current?.focus();
              }}
            />
          ))}
        </ul>
      )}
      {pairing && mine !== undefined ? (
        <div className={styles.inset}>
          <p>{all.pair.there(`${location.host}/scherm`)}</p>
          <PairForm
            code=""
            boards={mine}
            from={board}
            cancel={ui.cancel}
            onCancel={close}
            onPaired={({ name }) => {
              void reload();
              close();
              showToast({ text: all.pair.doneText(name.trim()) });
            }}
          />
        </div>
      ) : (
        <div>
          <Button icon="screen" onClick={() => setPairing(true)}>
            {words.add}
          </Button>
        </div>
      )}
    </section>
  );
}
