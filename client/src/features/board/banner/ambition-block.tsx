import type { Ambition } from '@verbeterbord/shared/domain/ambition.ts';
import type { AmbitionId } from '@verbeterbord/shared/ids.ts';
import { useText } from '../../../i18n/language.ts';
import { late } from '../../../ui/late.tsx';
import { Mark } from '../../../ui/mark.tsx';
import { BoardMenu } from '../bin/board-menu.tsx';
import { useCardPart } from '../panel/use-card-part.ts';
import { useFullPage } from '../panel/use-full-page.ts';
import { cardAddress, openCard } from '../wall/open-card.ts';
import { useWall } from '../wall/wall-controls.ts';
import { IndicatorFacts } from './indicator-facts.tsx';
import { JudgementButton } from './judgement-button.tsx';
import styles from './ambition-banner.module.css';

/** Holds its place meanwhile, so that the board doesn't jump. */
const ServesLine = late(
  async () => (await import('../serving/serves-line.tsx')).ServesLine,
  <p className={styles.serves} />,
);
const never = (): void => undefined;

interface AmbitionBlockProps {
  readonly ambition: AmbitionId;
  readonly compact: boolean;
  /** The first one is the heading of the page. */
  readonly first: boolean;
}

const partOf = (ambition: Ambition) => ({
  title: ambition.title,
  horizon: ambition.horizon,
  paint: ambition.paint,
  serves: ambition.serves,
});

/** One ambition: a flat block of paint with its sign, its words, the indicator and the team's judgement. */
export function AmbitionBlock({ ambition, compact, first }: AmbitionBlockProps) {
  const words = useText().panel.ambition;
  const phone = useFullPage();
  const { still } = useWall();
  const part = useCardPart('ambition', ambition, partOf);
  if (part === undefined) return null;
  const Heading = first ? 'h1' : 'h2';
  return (
    <div
      className={compact ? `${styles.banner} ${styles.compact}` : styles.banner}
      data-paint={part.paint}
      data-card={`ambition:${ambition}`}
    >
      <Mark paint={part.paint} className={styles.mark} />
      <div className={styles.words}>
        <p className={styles.label}>{part.horizon === null ? words.forLater : words.for(part.horizon)}</p>
        <Heading className={styles.title}>
          <a
            href={still ? undefined : cardAddress('ambition', ambition)}
            onClick={(event) => {
              if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
              event.preventDefault();
              openCard('ambition', ambition);
            }}
          >
            {part.title}
          </a>
        </Heading>
        {part.serves !== null && <ServesLine serves={part.serves} onClose={never} />}
      </div>
      <div className={styles.facts}>
        <IndicatorFacts ambition={ambition} />
        <JudgementButton ambition={ambition} />
      </div>
      {first && phone ? <BoardMenu className={styles.menu} /> : null}
    </div>
  );
}
