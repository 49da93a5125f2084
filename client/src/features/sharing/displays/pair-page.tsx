import { useEffect, useRef, useState } from 'react';
import { errorText } from '../../../api/error-text.ts';
import { useDisplaysText } from '../../../i18n/displays.ts';
import { useText } from '../../../i18n/language.ts';
import { ButtonLink } from '../../../ui/button-link.tsx';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { usePageTitle } from '../../../ui/use-page-title.ts';
import type { DisplayDraft } from './display-fields.tsx';
import { PairForm } from './pair-form.tsx';
import { useMyBoards } from './use-my-boards.ts';
import styles from './displays.module.css';

interface PairPageProps {
  /** What a camera read off the screen; empty when there was nothing. */
  readonly code: string;
  /** The code was used. */
  readonly onPaired: () => void;
}

/** Pairing a screen, by its square or by typing what it shows. */
export function PairPage({ code: read, onPaired }: PairPageProps) {
  const words = useDisplaysText().pair;
  const text = useText();
  const { mine, error, reload } = useMyBoards();
  const [code, setCode] = useState(read);
  const [paired, setPaired] = useState<DisplayDraft | null>(null);
  const done = useRef<HTMLHeadingElement>(null);
  usePageTitle(paired === null ? words.title : words.done);
  useEffect(() => {
    if (paired !== null) done.current?.focus();
  }, [paired]);
  if (paired !== null)
    return (
      <div className={styles.page}>
        <h1 ref={done} tabIndex={-1}>
          {words.done}
        </h1>
        <p>{words.doneText(paired.name.trim())}</p>
        <div className={styles.buttons}>
          <ButtonLink look="go" href={`/bord/${paired.boards[0] ?? ''}`}>
            {words.toBoard}
          </ButtonLink>
          <Button look="quiet" onClick={() => setPaired(null)}>
            {words.another}
          </Button>
        </div>
      </div>
    );
  return (
    <div className={styles.page}>
      <h1>{words.title}</h1>
      <p>{words.intro(`${location.host}/scherm`)}</p>
      {mine === undefined ? (
        error === undefined ? (
          <p role="status">{text.app.loading}</p>
        ) : (
          <div>
            <Notice look="wrong">{errorText(error, text)}</Notice>
            <Button onClick={() => void reload()}>{text.app.retry}</Button>
          </div>
        )
      ) : mine.length === 0 ? (
        <Notice look="still">{words.noBoards}</Notice>
      ) : (
        <PairForm
          code={code}
          boards={mine}
          from={null}
          onPaired={(draft) => {
            setCode('');
            onPaired();
            setPaired(draft);
          }}
        />
      )}
    </div>
  );
}
