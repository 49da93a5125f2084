import type { Day } from '@verbeterbord/shared/time.ts';
import { formatDay } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/language.ts';
import type { Text } from '../../../i18n/nl.ts';
import { useCycle } from '../../../sync/hooks.ts';
import { Tag } from '../../../ui/tag.tsx';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import styles from './card.module.css';

type CardText = Text['board']['card'];

/** The day it's due: today in bold, no alarm when it has passed. */
export function DayTag({ day, text }: { readonly day: Day | null; readonly text: Text }) {
  const language = useLanguage();
  const { today } = useCycle();
  if (day === null) return null;
  const said = formatDay(day, today, text, language);
  return day === today ? <Tag look="today">{said}</Tag> : <span className={styles.day}>{said}</span>;
}

/** How many times it went along to a next cycle. */
export function CarriedTag({ times, text }: { readonly times: number; readonly text: CardText }) {
  if (times === 0) return null;
  return (
    <Tag look="again" icon="again">
      <span>
        {text.carried(times)}
        <VisuallyHidden>{text.carriedRest}</VisuallyHidden>
      </span>
    </Tag>
  );
}

/** Made by somebody else since I was here last. */
export function NewTag({ text }: { readonly text: CardText }) {
  return <Tag look="new">{text.new}</Tag>;
}
