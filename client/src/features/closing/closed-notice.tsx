import { useEffect, useRef } from 'react';
import { useClosingText } from '../../i18n/closing.ts';
import { useBoardSession, useCanEdit } from '../../sync/hooks.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Button } from '../../ui/button.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { useStore } from '../../ui/use-store.ts';
import styles from './closing.module.css';

interface ClosedNoticeProps {
  /** The cycle that was closed; null when none ever was. */
  readonly closed: number | null;
  readonly next: number;
  /** Another one that can be closed as well. */
  readonly more: number | null;
  readonly onMore: () => void;
}

/** Instead of the steps: it was closed, by somebody else perhaps while one was here. */
export function ClosedNotice({ closed, next, more, onMore }: ClosedNoticeProps) {
  const words = useClosingText().closed;
  const { id, about } = useBoardSession();
  const { canLookBack, canClose } = useStore(about);
  const canEdit = useCanEdit();
  const title = closed === null ? words.nothing : words.title(closed);
  usePageTitle(title);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // the field that one was writing in went with the steps
    if (document.activeElement === document.body) heading.current?.focus();
  }, []);
  return (
    <div className={styles.closed} role="status">
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <p>{closed === null ? words.nothingText : words.text}</p>
      <div className={styles.buttons}>
        {closed !== null && canLookBack && (
          <ButtonLink look="go" href={`/bord/${id}/geschiedenis/${closed}`}>
            {words.record}
          </ButtonLink>
        )}
        {closed !== null && canEdit && (
          <ButtonLink href={`/bord/${id}/kiezen`}>{words.choose(next)}</ButtonLink>
        )}
        <ButtonLink href={`/bord/${id}`}>{words.board}</ButtonLink>
        {more !== null && canClose && (
          <Button look="quiet" onClick={onMore}>
            {words.more(more)}
          </Button>
        )}
      </div>
    </div>
  );
}
