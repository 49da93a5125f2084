import { useText } from '../../../i18n/language.ts';
import { useOthers } from '../../../sync/hooks.ts';
import { Icon } from '../../../ui/icon.tsx';
import styles from './who-else.module.css';

/** Who else has this card open or in hand, so that nobody is surprised by letters that appear. */
export function WhoElse({ card }: { readonly card: string }) {
  const words = useText().panel;
  const others = useOthers();
  const holder = others.find((other) => other.holding === card)?.person;
  const watching = new Map(
    others
      .filter((other) => other.open === card && other.person.id !== holder?.id)
      .map(({ person }) => [person.id, person]),
  );
  const people = [...watching.values()];
  const names = people.map((person) => person.name);
  const last = names.at(-1);
  return (
    <div className={styles.who}>
      {holder === undefined ? null : (
        <p className={styles.holder}>
          <Icon name="hand" />
          {words.holds(holder.name)}
        </p>
      )}
      {last === undefined ? null : (
        <p className={styles.watching}>
          <Icon name="people" />
          {words.watching(
            names.length > 1 ? words.and(names.slice(0, -1).join(', '), last) : last,
            names.length > 1,
          )}
        </p>
      )}
    </div>
  );
}
