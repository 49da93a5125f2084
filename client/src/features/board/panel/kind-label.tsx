import type { CardKind } from '@verbeterbord/shared/domain/card.ts';
import { useText } from '../../../i18n/language.ts';
import { Icon } from '../../../ui/icon.tsx';
import styles from './kind-label.module.css';

const icons = {
  action: 'check',
  idea: 'bulb',
  obstacle: 'stop',
  success: 'star',
  goal: 'target',
  ambition: 'sun',
} as const;

/** What kind of card it is, by word and sign. */
export function KindLabel({ kind }: { readonly kind: CardKind }) {
  const words = useText().panel;
  return (
    <span className={kind === 'obstacle' ? styles.obstacle : styles.kind}>
      <Icon name={icons[kind]} />
      {words.kinds[kind]}
    </span>
  );
}
