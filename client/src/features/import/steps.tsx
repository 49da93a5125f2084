import type { ImportSource } from '@verbeterbord/shared/api/imports.ts';
import { useEffect, useRef, useState } from 'react';
import { useRefusal } from '../../api/use-refusal.ts';
import { useImportText } from '../../i18n/imports.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { faultText } from './fault-text.ts';
import { Mapping } from './mapping.tsx';
import { Plan } from './plan.tsx';
import type { Import, ImportPlace } from './use-import.ts';
import styles from './import.module.css';

interface StepsProps {
  readonly task: Import;
  readonly place: ImportPlace | null;
  readonly source: ImportSource | null;
  /** Nothing comes along: the board is made as it is. */
  readonly isEmpty: boolean;
  /** Of the new board; null for one that hangs there. */
  readonly title: string | null;
  readonly onTitle: (title: string) => void;
  readonly onMake: () => Promise<void>;
}

/** From looking at it to making it so. */
export function Steps({ task, place, source, isEmpty, title, onTitle, onMake }: StepsProps) {
  const text = useImportText();
  const refusal = useRefusal(text.refused);
  const [failure, setFailure] = useState<string | null>(null);
  const { preview, busy, fault, error } = task;
  const heading = useRef<HTMLHeadingElement>(null);
  const suggested = preview?.plan?.title ?? null;
  const has = preview?.plan !== null && preview !== null;

  // at the first preview only: who chooses otherwise stays where they are
  const first = useRef(true);
  useEffect(() => {
    if (!has) {
      first.current = true;
      return;
    }
    if (!first.current) return;
    first.current = false;
    heading.current?.focus();
    if (title === '' && suggested !== null) onTitle(suggested);
  }, [has, title, suggested, onTitle]);

  const lacks = title?.trim() === '' ? text.nameMissing : null;
  const make = (): void => {
    setFailure(lacks);
    if (lacks === null) void onMake().catch((reason: unknown) => setFailure(refusal(reason)));
  };
  const look = (): void => {
    setFailure(source === null ? text.nothingYet : null);
    if (place !== null && source !== null) task.look(place, source, task.choices);
  };
  const take = (): void => {
    setFailure(lacks);
    if (lacks === null && place !== null && source !== null) task.take(place, source, title?.trim() ?? null);
  };
  const said =
    failure ?? (fault === null ? null : faultText(fault, text)) ?? (error === null ? null : refusal(error));
  const cards = preview?.plan?.lines.length ?? 0;
  const encoding = preview?.read?.encoding ?? null;
  return (
    <>
      {preview !== null && preview.read !== null && (
        <section className={styles.section}>
          <h2 ref={heading} tabIndex={-1}>
            {text.preview}
          </h2>
          <p className={styles.hint}>
            {text.readAs[preview.read.kind]} {encoding !== null && text.encoding(encoding)}
          </p>
          <Mapping
            preview={preview}
            choices={task.choices}
            onChoose={(choices) => {
              if (place !== null && source !== null) task.look(place, source, choices);
            }}
          />
          <Plan preview={preview} />
        </section>
      )}
      {said !== null && (
        <p className={styles.failure} role="alert">
          <Icon name="warning" />
          {said}
        </p>
      )}
      <div className={styles.row}>
        {isEmpty ? (
          <Button look="go" disabled={place === null} onClick={make}>
            {text.make}
          </Button>
        ) : has ? (
          <Button look="go" disabled={busy !== null} onClick={take}>
            {busy === 'taking' ? text.taking : text.takeOver(cards)}
          </Button>
        ) : (
          <Button look="go" disabled={place === null || busy !== null} onClick={look}>
            {busy === 'looking' ? text.looking : text.look}
          </Button>
        )}
      </div>
    </>
  );
}
