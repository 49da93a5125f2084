import { textLimits } from '@verbeterbord/shared/domain/card.ts';
import type { GoalId } from '@verbeterbord/shared/ids.ts';
import { useCardPanelText } from '../../../i18n/card-panel.ts';
import { CardHistory } from '../history/card-history.tsx';
import { TextSection } from '../panel/parts/text-section.tsx';
import { TitleField } from '../panel/parts/title-field.tsx';
import { GoalFacts } from './goal-facts.tsx';
import { GoalPlace } from './goal-place.tsx';

/** A goal: what it is, when it should be reached, how one sees that, and which ambition it serves. */
export function GoalPanel({ goal }: { readonly goal: GoalId }) {
  const words = useCardPanelText().goal;
  const card = { kind: 'goal', id: goal } as const;
  return (
    <>
      <TitleField card={card} />
      <GoalFacts goal={goal} />
      <TextSection
        card={card}
        field="sign"
        title={words.sign}
        placeholder={words.signPlaceholder}
        limit={textLimits.sentence}
      />
      <GoalPlace goal={goal} />
      <CardHistory card={card} />
    </>
  );
}
