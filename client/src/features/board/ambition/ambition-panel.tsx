import { textLimits } from '@verbeterbord/shared/domain/card.ts';
import type { AmbitionId } from '@verbeterbord/shared/ids.ts';
import { useText } from '../../../i18n/language.ts';
import { JudgementEditor } from '../banner/judgement-editor.tsx';
import { CardHistory } from '../history/card-history.tsx';
import { Section } from '../panel/parts/section.tsx';
import { TextSection } from '../panel/parts/text-section.tsx';
import { TitleField } from '../panel/parts/title-field.tsx';
import { AmbitionFacts } from './ambition-facts.tsx';
import { AmbitionGoals } from './ambition-goals.tsx';
import { Indicator } from './indicator.tsx';
import { PaintChoice } from './paint-choice.tsx';

/** An ambition: its words, why, how it stands and how one measures that, its goals, its paint. */
export function AmbitionPanel({ ambition }: { readonly ambition: AmbitionId }) {
  const words = useText().panel;
  const card = { kind: 'ambition', id: ambition } as const;
  return (
    <>
      <TitleField card={card} />
      <AmbitionFacts ambition={ambition} />
      <TextSection
        card={card}
        field="why"
        title={words.ambition.why}
        placeholder={words.ambition.whyPlaceholder}
        limit={textLimits.notes}
      />
      <Section title={words.judgement.title}>
        <JudgementEditor ambition={ambition} />
      </Section>
      <Indicator ambition={ambition} />
      <AmbitionGoals ambition={ambition} />
      <PaintChoice ambition={ambition} />
      <CardHistory card={card} />
    </>
  );
}
