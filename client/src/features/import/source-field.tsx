import { useId, useRef } from 'react';
import { useImportText } from '../../i18n/imports.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Field } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useDrop } from './use-drop.ts';
import hidden from '../../ui/visually-hidden.module.css';
import styles from './import.module.css';

interface ListFieldProps {
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** Where a list is pasted. */
export function ListField({ value, onChange }: ListFieldProps) {
  const text = useImportText();
  return (
    <Field label={text.list} hint={text.listHint}>
      {({ className, ...control }) => (
        <textarea
          {...control}
          className={classNames(className, styles.list)}
          rows={10}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

interface FileFieldProps {
  /** The name of the file that was chosen. */
  readonly chosen: string | null;
  readonly onChoose: (file: File) => void;
}

/** Where a file is chosen or dropped. The button does all that the mouse can. */
export function FileField({ chosen, onChoose }: FileFieldProps) {
  const text = useImportText();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const choose = (files: FileList | null): void => {
    const file = files?.[0];
    if (file !== undefined) onChoose(file);
  };
  const place = useRef<HTMLDivElement>(null);
  const over = useDrop(place, choose);
  return (
    <div
      ref={place}
      className={classNames(styles.drop, over && styles.over)}
      role="group"
      aria-labelledby={`${id}-label`}
    >
      <p id={`${id}-label`} className={styles.label}>
        {text.file}
      </p>
      <p id={`${id}-hint`} className={styles.hint}>
        {text.fileHint}
      </p>
      <input
        ref={input}
        className={hidden.hidden}
        type="file"
        accept=".csv,.txt,.tsv,.json,text/csv,text/plain,application/json"
        aria-label={text.choose}
        tabIndex={-1}
        onChange={(event) => {
          choose(event.currentTarget.files);
          // the same file, mended, may be chosen again
          event.currentTarget.value = '';
        }}
      />
      <div className={styles.row}>
        <Button aria-describedby={`${id}-hint`} onClick={() => input.current?.click()}>
          {text.choose}
        </Button>
        <span className={styles.dropWords}>{text.drop}</span>
      </div>
      <p role="status" className={styles.row}>
        {chosen !== null && (
          <>
            <Icon name="check" /> {text.chosen(chosen)}
          </>
        )}
      </p>
    </div>
  );
}
