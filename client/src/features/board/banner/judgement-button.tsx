import type { Ambition } from '@verbeterbord/shared/domain/ambition.ts';
import type { AmbitionId } from '@verbeterbord/shared/ids.ts';
import { useRef, useState, type ComponentProps, type ComponentType } from 'react';
import { useText } from '../../../i18n/language.ts';
import { Button } from '../../../ui/button.tsx';
import { late } from '../../../ui/late.tsx';
import { EditableContext } from '../panel/editable.ts';
import { useCardPart } from '../panel/use-card-part.ts';
import { useCanEditWall } from '../wall/can-edit.ts';
import type { JudgementEditor } from './judgement-editor.tsx';
import { JudgementSign } from './judgement-sign.tsx';
import styles from './judgement-button.module.css';

type LateProps = ComponentProps<typeof JudgementEditor> & { readonly onClose: () => void };

const load = async (): Promise<ComponentType<LateProps>> =>
  (await import('./judgement-editor.tsx')).JudgementEditor;
const LateEditor = late(load);
/** Before the click, so that it is there when one chooses. */
const fetchAhead = (): void => void load().catch(() => undefined);

const judgementOf = (ambition: Ambition) => ambition.judgement;
const noteOf = (ambition: Ambition): string => ambition.judgementNote;

/** The team's own judgement, which the team changes right here. Never computed. */
export function JudgementButton({ ambition }: { readonly ambition: AmbitionId }) {
  const words = useText().panel.judgement;
  const judgement = useCardPart('ambition', ambition, judgementOf) ?? null;
  const note = useCardPart('ambition', ambition, noteOf) ?? '';
  const canEdit = useCanEditWall();
  const [open, setOpen] = useState(false);
  const all = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const now = judgement === null ? words.none : words.values[judgement.value];
  const shown = judgement === null ? words.none : <JudgementSign value={judgement.value} />;

  if (!canEdit)
    return judgement === null ? null : (
      <p className={styles.read} title={note === '' ? undefined : note}>
        {shown}
      </p>
    );
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    // Escape and leaving come up from the button and what it opens
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      ref={all}
      className={open ? `${styles.judgement} ${styles.open}` : styles.judgement}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.preventDefault();
        event.stopPropagation();
        close();
      }}
      onBlur={(event) => {
        // the focus went elsewhere on the page: whoever left is done here
        if (event.relatedTarget instanceof Node && all.current?.contains(event.relatedTarget) !== true)
          setOpen(false);
      }}
    >
      <Button
        ref={button}
        iconAfter="down"
        className={styles.button}
        title={note === '' ? undefined : note}
        aria-label={words.button(now)}
        aria-expanded={open}
        aria-haspopup="dialog"
        onPointerEnter={fetchAhead}
        onFocus={fetchAhead}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {shown}
      </Button>
      {open ? (
        <div className={styles.popup} role="dialog" aria-label={words.ask}>
          <EditableContext value={true}>
            <LateEditor ambition={ambition} takeFocus onClose={close} />
          </EditableContext>
        </div>
      ) : null}
    </div>
  );
}
