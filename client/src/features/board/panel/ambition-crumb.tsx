import type { Ambition } from '@verbeterbord/shared/domain/ambition.ts';
import type { Goal } from '@verbeterbord/shared/domain/goal.ts';
import { useText } from '../../../i18n/language.ts';
import { Icon } from '../../../ui/icon.tsx';
import { CardLink } from './card-link.tsx';
import { useCardPart } from './use-card-part.ts';
import styles from './crumb.module.css';

const ambitionOf = (goal: Goal) => goal.ambition;
const titleOf = (ambition: Ambition): string => ambition.title;

/** From a goal one step to the ambition that it serves. */
export function AmbitionCrumb({ goal }: { readonly goal: string }) {
  const words = useText().panel;
  const ambition = useCardPart('goal', goal, ambitionOf) ?? null;
  const title = useCardPart('ambition', ambition ?? '', titleOf);
  if (ambition === null || title === undefined) return null;
  return (
    <>
      <Icon name="right" />
      <nav className={styles.crumb} aria-label={words.crumb}>
        <CardLink kind="ambition" id={ambition} title={title} />
      </nav>
    </>
  );
}
