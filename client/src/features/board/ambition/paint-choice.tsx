import { setPaint } from '@verbeterbord/shared/board/commands/set-paint.ts';
import type { Ambition, Paint } from '@verbeterbord/shared/domain/ambition.ts';
import type { AmbitionId } from '@verbeterbord/shared/ids.ts';
import { useText } from '../../../i18n/language.ts';
import { Mark } from '../../../ui/mark.tsx';
import { useEditable } from '../panel/editable.ts';
import { Section } from '../panel/parts/section.tsx';
import { useCardPart } from '../panel/use-card-part.ts';
import { useAct } from '../wall/use-act.ts';
import styles from './paint-choice.module.css';

const paints: readonly Paint[] = [1, 2, 3, 4, 5, 6, 7, 8];
const paintOf = (ambition: Ambition): Paint => ambition.paint;

/** Eight paints, each with its own sign. */
export function PaintChoice({ ambition }: { readonly ambition: AmbitionId }) {
  const words = useText().panel.ambition;
  const chosen = useCardPart('ambition', ambition, paintOf);
  const run = useAct();
  if (!useEditable()) return null;
  return (
    <Section title={words.paint}>
      <div className={styles.paints} role="group" aria-label={words.paint}>
        {paints.map((paint) => (
          <button
            key={paint}
            type="button"
            className={styles.paint}
            data-paint={paint}
            aria-label={words.paints[paint]}
            title={words.paints[paint]}
            aria-pressed={paint === chosen}
            onClick={() => {
              run(setPaint, { ambition, paint });
            }}
          >
            <Mark paint={paint} className={styles.mark} />
          </button>
        ))}
      </div>
    </Section>
  );
}
