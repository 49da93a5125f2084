import { textLimits } from '@verbeterbord/shared/domain/card.ts';
import type { GoalId } from '@verbeterbord/shared/ids.ts';
import { useText } from '../../../i18n/language.ts';
import { CardHistory } from '../history/card-history.tsx';
import { CardText } from '../panel/parts/card-text.tsx';
import { PrivacyHint } from '../panel/parts/privacy-hint.tsx';
import { Section } from '../panel/parts/section.tsx';
import { TitleField } from '../panel/parts/title-field.tsx';
import { GoalFacts } from './goal-facts.tsx';
import { GoalPlace } from './goal-place.tsx';

/** A goal: what it is, when it should be reached, how one sees that, and which ambition it serves. */
export function GoalPanel({ goal }: { readonly goal: GoalId }) {
  const words = useText().panel;
  const card = { kind: 'goal', id: goal } as const;
  return (
    <>
      <TitleField card={card} />
      <GoalFacts goal={goal} />
      <Section title={words.goal.sign}>
        <CardText
          card={card}
          field="sign"
          label={words.goal.sign}
          placeholder={words.goal.signPlaceholder}
          empty={words.notes.empty}
          limit={textLimits.sentence}
          look="plain"
        />
        <PrivacyHint />
      </Section>
      <GoalPlace goal={goal} />
      <CardHistory card={card} />
    </>
  );
}
