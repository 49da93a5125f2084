import { judgeAmbition } from '@verbeterbord/shared/board/commands/judge-ambition.ts';
import { judgementValues, type Ambition } from '@verbeterbord/shared/domain/ambition.ts';
import { textLimits } from '@verbeterbord/shared/domain/card.ts';
import type { AmbitionId } from '@verbeterbord/shared/ids.ts';
import { useText } from '../../../i18n/language.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { Button } from '../../../ui/button.tsx';
import { useEditable } from '../panel/editable.ts';
import { CardText } from '../panel/parts/card-text.tsx';
import { useNames } from '../panel/parts/use-names.ts';
import { useCardPart } from '../panel/use-card-part.ts';
import { useAct } from '../wall/use-act.ts';
import { JudgementSign } from './judgement-sign.tsx';
import styles from './judgement-editor.module.css';

interface JudgementEditorProps {
  readonly ambition: AmbitionId;
  readonly takeFocus?: boolean | undefined;
  /** Only where its code comes late: it couldn't be fetched. */
  readonly onClose?: (() => void) | undefined;
}

const judgementOf = (ambition: Ambition) => ambition.judgement;

/** Op koers, kwetsbaar or vast, and why in one sentence. */
export function JudgementEditor({ ambition, takeFocus }: JudgementEditorProps) {
  const words = useText().panel;
  const judgement = useCardPart('ambition', ambition, judgementOf) ?? null;
  const names = useNames();
  const format = useFormat();
  const run = useAct();
  const editable = useEditable();
  return (
    <div className={styles.editor}>
      {editable ? (
        <div className={styles.values} role="group" aria-label={words.judgement.ask}>
          {judgementValues.map((value, index) => (
            <button
              key={value}
              ref={takeFocus === true && index === 0 ? focusOnce : undefined}
              type="button"
              className={styles.value}
              aria-pressed={judgement?.value === value}
              onClick={() => {
                if (judgement?.value !== value) run(judgeAmbition, { ambition, value });
              }}
            >
              <JudgementSign value={value} />
            </button>
          ))}
        </div>
      ) : judgement === null ? (
        <p>{words.judgement.none}</p>
      ) : (
        <JudgementSign value={judgement.value} />
      )}
      <CardText
        card={{ kind: 'ambition', id: ambition }}
        field="judgementNote"
        label={words.judgement.note}
        placeholder={words.judgement.note}
        limit={textLimits.sentence}
        look="boxed"
        oneLine
      />
      {judgement === null ? null : (
        <p className={styles.by}>
          {words.byAt(names.of(judgement.by), format.moment(judgement.at))}
          {editable ? (
            <Button
              look="quiet"
              onClick={() => {
                run(judgeAmbition, { ambition, value: null });
              }}
            >
              {words.judgement.clear}
            </Button>
          ) : null}
        </p>
      )}
    </div>
  );
}

function focusOnce(element: HTMLButtonElement | null): void {
  element?.focus();
}
