import { lists } from '@verbeterbord/shared/board/lists.ts';
import type { CardStanding, DependencyReference } from '@verbeterbord/shared/domain/reference.ts';
import { useText } from '../../../i18n/language.ts';
import type { Text } from '../../../i18n/nl.ts';
import { useBoardSession, useList, useReference } from '../../../sync/hooks.ts';
import type { IconName } from '../../../ui/icon-paths.ts';
import { Icon } from '../../../ui/icon.tsx';
import { isAwaitedStill } from './is-awaited-still.ts';
import styles from '../card/card.module.css';

/** On a card, one quiet line: what it waits for at another team, that it is done there, or who waits for it. */
export function DependencyLine({ id }: { readonly id: string }) {
  const reference = useReference(id);
  if (reference?.kind !== 'dependency') return null;
  return reference.side === 'waits' ? <Waits reference={reference} /> : <Awaited reference={reference} />;
}

function Waits({ reference }: { readonly reference: DependencyReference }) {
  const words = useText().references.waits;
  const { standing, team, other } = reference;
  return (
    <p className={`${styles.note} ${standing === 'done' ? styles.noteGood : styles.soft}`}>
      <Icon name={iconOf(standing)} />
      <span>{waitsLine(words, standing, team, other.title)}</span>
    </p>
  );
}

function Awaited({ reference }: { readonly reference: DependencyReference }) {
  const words = useText().references.waits;
  const { view } = useBoardSession();
  const { kind, id } = reference.card;
  // of two cards of one team one line is enough
  const first = useList(lists.referencesOf(kind, id)).find((each) => {
    const other = view.reference(each);
    return other !== undefined && isAwaitedStill(other) && other.team === reference.team;
  });
  if (first !== reference.id) return null;
  return (
    <p className={`${styles.note} ${styles.soft}`}>
      <Icon name="people" />
      <span>{words.awaited(reference.team)}</span>
    </p>
  );
}

function iconOf(standing: CardStanding): IconName {
  if (standing === 'done') return 'check';
  return standing === 'binned' || standing === 'gone' ? 'info' : 'clock';
}

function waitsLine(
  words: Text['references']['waits'],
  standing: CardStanding,
  team: string,
  title: string,
): string {
  if (standing === 'done') return words.done(team, title);
  if (standing === 'binned') return words.binned(team, title);
  return standing === 'gone' ? words.gone(team, title) : words.for(team, title);
}
