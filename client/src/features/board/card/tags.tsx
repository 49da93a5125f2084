import type { Day } from '@verbeterbord/shared/time.ts';
import { formatDay } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/language.ts';
import type { Text } from '../../../i18n/nl.ts';
import { useCycle } from '../../../sync/hooks.ts';
import { Icon } from '../../../ui/icon.tsx';
import styles from './card.module.css';
import own from './tags.module.css';

type CardText = Text['board']['card'];

/** The day it's due: today in bold, no alarm when it has passed. */
export function DayTag({ day, text }: { readonly day: Day | null; readonly text: Text }) {
  const language = useLanguage();
  const { today } = useCycle();
  if (day === null) return null;
  return (
    <span className={day === today ? `${own.tag} ${own.today}` : styles.day}>
      {formatDay(day, today, text, language)}
    </span>
  );
}

/** How many times it went along to a next cycle. */
export function CarriedTag({ times, text }: { readonly times: number; readonly text: CardText }) {
  if (times === 0) return null;
  return (
    <span className={`${own.tag} ${own.again}`}>
      <Icon name="again" />
      <span>
        {text.carried(times)}
        <span className={styles.hidden}>{text.carriedRest}</span>
      </span>
    </span>
  );
}

/** Made by somebody else since I was here last. */
export function NewTag({ text }: { readonly text: CardText }) {
  return <span className={`${own.tag} ${own.new}`}>{text.new}</span>;
}
