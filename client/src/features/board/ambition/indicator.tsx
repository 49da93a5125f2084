import { describeIndicator } from '@verbeterbord/shared/board/commands/describe-indicator.ts';
import { textLimits } from '@verbeterbord/shared/domain/card.ts';
import type { AmbitionId } from '@verbeterbord/shared/ids.ts';
import { useText } from '../../../i18n/language.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { IndicatorFigure } from '../../../ui/indicator-figure.tsx';
import { useEditable } from '../panel/editable.ts';
import { CardText } from '../panel/parts/card-text.tsx';
import { Section } from '../panel/parts/section.tsx';
import { useCardPart } from '../panel/use-card-part.ts';
import { useAct } from '../wall/use-act.ts';
import { CommitField } from './commit-field.tsx';
import { indicatorOf } from './indicator-of.ts';
import { IndicatorTable } from './indicator-table.tsx';
import { parseNumber } from './parse-number.ts';
import styles from './indicator.module.css';

const frame = { width: 500, height: 120, inset: 10 } as const;

/** What the ambition is measured by: name, unit, target, the line, and the values as a table. */
export function Indicator({ ambition }: { readonly ambition: AmbitionId }) {
  const words = useText().panel.indicator;
  const format = useFormat();
  const part = useCardPart('ambition', ambition, indicatorOf);
  const editable = useEditable();
  const run = useAct();
  if (part === undefined) return null;
  if (!editable && part.name === '' && part.values.length === 0) return null;
  return (
    <Section title={words.title}>
      <CardText
        card={{ kind: 'ambition', id: ambition }}
        field="indicatorName"
        label={words.name}
        placeholder={words.namePlaceholder}
        limit={textLimits.title}
        look="boxed"
        oneLine
      />
      {editable ? (
        <div className={styles.pair}>
          <CommitField
            label={words.unit}
            value={part.unit}
            placeholder={words.unitPlaceholder}
            limit={textLimits.unit}
            check={(unit) => ({ ok: true, value: unit })}
            onCommit={(unit) => {
              run(describeIndicator, { ambition, unit });
            }}
          />
          <CommitField
            label={words.target}
            value={part.target === null ? '' : format.number(part.target)}
            placeholder="21"
            limit={20}
            numeric
            check={(typed) => {
              if (typed.trim() === '') return { ok: true, value: null };
              const target = parseNumber(typed);
              return target === null ? { ok: false, problem: words.notNumber } : { ok: true, value: target };
            }}
            onCommit={(target) => {
              run(describeIndicator, { ambition, target });
            }}
          />
        </div>
      ) : null}
      {part.values.length === 0 ? null : (
        <IndicatorFigure values={part.values} target={part.target} frame={frame} className={styles.figure} />
      )}
      <IndicatorTable ambition={ambition} values={part.values} unit={part.unit} />
    </Section>
  );
}
