import { useText } from '../../../i18n/language.ts';
import { Link } from '../../../ui/link.tsx';
import type { AmbitionAbove } from './use-ambitions-above.ts';

interface ServedTitleProps {
  readonly served: AmbitionAbove;
  readonly className: string | undefined;
}

/** What a higher ambition is called; one step up for who may look at its board. */
export function ServedTitle({ served, className }: ServedTitleProps) {
  const { open } = useText().references.serves;
  const { board, ambition, title, mayOpen } = served;
  if (!mayOpen) return <span>{title}</span>;
  return (
    <Link href={`/bord/${board}?kaart=ambition:${ambition}`} className={className} aria-label={open(title)}>
      {title}
    </Link>
  );
}
