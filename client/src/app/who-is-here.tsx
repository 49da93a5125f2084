import { useText } from '../i18n/language.ts';
import { useMe, useOthers } from '../sync/hooks.ts';
import { Avatars } from '../ui/avatars.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import styles from './who-is-here.module.css';

/** How many discs fit; the number tells the rest. */
const most = 4;

/** Who else has this board open, each person once. */
export function WhoIsHere() {
  const { here } = useText().app;
  const me = useMe();
  const others = useOthers();
  const people = [...new Map(others.map(({ person }) => [person.id, person])).values()].filter(
    ({ id }) => id !== me.person.id,
  );
  if (people.length === 0) return null;
  return (
    <div
      className={styles.here}
      title={[...people.map(({ name }) => name), here.you(me.person.name)].join(', ')}
    >
      <VisuallyHidden>{here.title}</VisuallyHidden>
      <Avatars people={people.slice(0, most)} here />
      <span className={styles.count}>{here.count(people.length + 1)}</span>
    </div>
  );
}
