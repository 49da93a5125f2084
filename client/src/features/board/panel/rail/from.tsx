import type { Stamp } from '@verbeterbord/shared/domain/card-base.ts';
import { useText } from '../../../../i18n/language.ts';
import { useFormat } from '../../../../i18n/use-format.ts';
import { useMe, usePeople } from '../../../../sync/hooks.ts';
import { Avatar } from '../../../../ui/avatar.tsx';
import { useCardPart } from '../use-card-part.ts';
import styles from './from.module.css';

const createdOf = (card: { readonly created: Stamp | null }): Stamp | null => card.created;

interface FromProps {
  readonly card: { readonly kind: 'idea' | 'obstacle' | 'success'; readonly id: string };
}

/** Whose card it is, and since when it hangs. */
export function From({ card }: FromProps) {
  const words = useText().panel;
  const format = useFormat();
  const me = useMe();
  const find = usePeople();
  const created = useCardPart(card.kind, card.id, createdOf);
  if (created === undefined || created === null) return null;
  const person = created.by === null ? undefined : find(created.by);
  const name = person?.name ?? words.someone;
  return (
    <p className={styles.from}>
      <Avatar name={name} initials={person?.initials ?? '?'} me={created.by === me.person.id} beside />
      <span>
        {words[card.kind].from(name)} <span className={styles.when}>{format.moment(created.at)}</span>
      </span>
    </p>
  );
}
