import type { RunningMeeting } from '@verbeterbord/shared/api/meetings.ts';
import type { SaidKind } from '@verbeterbord/shared/domain/meeting.ts';
import { useId, useState } from 'react';
import { useMeetingText } from '../../i18n/meeting.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { nameOfStop, type TeamStop } from './meeting-stops.ts';
import styles from './meeting.module.css';

/** The longest that is written down at once. */
const longest = 600;

interface WriteDownProps {
  readonly meeting: RunningMeeting;
  /** What is written down belongs to what is on this screen. */
  readonly shown: TeamStop;
  /** Everything that was said in the meeting, not only here. */
  readonly whole?: boolean;
  readonly maySpeak: boolean;
  /** Answers whether it was kept: what wasn't stays in the field. */
  readonly onSay: (kind: SaidKind, text: string) => Promise<boolean>;
  readonly onTakeBack: (id: string) => void;
}

/** What is agreed and noted about what is on the screen. */
export function WriteDown({ meeting, shown, whole, maySpeak, onSay, onTakeBack }: WriteDownProps) {
  const words = useMeetingText();
  const id = useId();
  const [text, setText] = useState('');
  const said = meeting.said.filter(
    ({ about }) => whole === true || (about.step === shown.step && about.subject === shown.subject),
  );
  const say = async (kind: SaidKind): Promise<void> => {
    const written = text.trim();
    if (written === '') return;
    setText('');
    if (await onSay(kind, written)) announce(words.said.added);
    else setText((since) => (since === '' ? written : since));
  };
  return (
    <section className={styles.write} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{words.said.title}</h2>
      {(['agreement', 'note'] as const).map((kind) => {
        const lines = said.filter((each) => each.kind === kind);
        if (lines.length === 0) return null;
        return (
          <div key={kind}>
            <h3>{kind === 'agreement' ? words.said.agreements : words.said.notes}</h3>
            <ul className={styles.said}>
              {lines.map((line) => (
                <li key={line.id} data-kind={kind}>
                  <span>
                    {line.text}
                    {whole === true && line.about.subject !== null && (
                      <small>{words.said.about(nameOfStop(line.about, meeting, words))}</small>
                    )}
                  </span>
                  {maySpeak && (
                    <IconButton
                      icon="close"
                      label={words.said.takeBack(line.text)}
                      onClick={() => onTakeBack(line.id)}
                    />
                  )}
                </li>
              ))}
            </ul>
          </div>
        );
      })}
      {said.length === 0 && (
        <p className={styles.soft}>{whole === true ? words.said.noAgreements : words.said.none}</p>
      )}
      {maySpeak && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void say('agreement');
          }}
        >
          <label htmlFor={`${id}-text`}>{words.said.text}</label>
          <textarea
            id={`${id}-text`}
            rows={2}
            maxLength={longest}
            value={text}
            aria-describedby={`${id}-hint`}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
                event.preventDefault();
                void say('agreement');
              }
              if (event.key === 'Escape') event.currentTarget.blur();
            }}
          />
          <p id={`${id}-hint`} className={styles.hint}>
            {words.said.hint}
          </p>
          <div className={styles.buttons}>
            <Button type="submit" disabled={text.trim() === ''}>
              {words.said.agree}
            </Button>
            <Button look="quiet" disabled={text.trim() === ''} onClick={() => void say('note')}>
              {words.said.note}
            </Button>
          </div>
        </form>
      )}
    </section>
  );
}
