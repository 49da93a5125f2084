import { lists } from '@verbeterbord/shared/board/lists.ts';
import type { Card } from '@verbeterbord/shared/domain/card.ts';
import type {
  DependencyReference,
  ReferableCard,
  ReferableKind,
} from '@verbeterbord/shared/domain/reference.ts';
import type { DependencyId } from '@verbeterbord/shared/ids.ts';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useCrossingsText } from '../../../i18n/crossings.ts';
import { useText } from '../../../i18n/language.ts';
import { useBoardSession, useList, useReference } from '../../../sync/hooks.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { showToast } from '../../../ui/show-toast.ts';
import { useEditable } from '../panel/editable.ts';
import { Section } from '../panel/parts/section.tsx';
import { useCardPart } from '../panel/use-card-part.ts';
import { useMayAsk } from '../wall/use-may-ask.ts';
import { AwaitPicker, keyOf } from './await-picker.tsx';
import { DependencyRow } from './dependency-row.tsx';
import { useWaitFor } from './use-wait-for.ts';
import styles from './dependencies.module.css';

/** Done, or solved: it waits for nothing more. */
const isOver = (card: Card<ReferableKind>): boolean =>
  card.kind === 'action' ? card.place.state === 'done' : card.solved !== null;

interface CardDependenciesProps {
  readonly card: ReferableCard;
  /** What else one can do towards other teams: beside the button. */
  readonly beside?: ReactNode;
}

/** In the panel: what this card waits for at other teams, and who waits for it. */
export function CardDependencies({ card, beside }: CardDependenciesProps) {
  const words = useCrossingsText().dependencies;
  const { undo } = useText().ui;
  const { view } = useBoardSession();
  const ids = useList(lists.referencesOf(card.kind, card.id));
  const editable = useEditable();
  const over = useCardPart<ReferableKind, boolean>(card.kind, card.id, isOver) ?? true;
  const mayAsk = useMayAsk() && editable;
  const { task, wait, end } = useWaitFor();
  const [choosing, setChoosing] = useState(false);
  // decided by the server, and not yet on this board
  const [coming, setComing] = useState<{ readonly id: DependencyId; readonly title: string } | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const wasChoosing = useRef(false);
  useEffect(() => {
    if (wasChoosing.current && !choosing) opener.current?.focus();
    wasChoosing.current = choosing;
  }, [choosing]);

  // which side a reference is on never changes
  const dependencies = ids.flatMap((id) => {
    const reference = view.reference(id);
    return reference?.kind === 'dependency' ? [reference] : [];
  });
  const waits = dependencies.filter(({ side }) => side === 'waits');
  const awaited = dependencies.filter(({ side }) => side === 'awaited');
  if (coming !== null && ids.includes(coming.id)) setComing(null);

  const remove = async ({ id, other }: DependencyReference): Promise<void> => {
    if (!(await end(id))) return;
    showToast({
      text: words.removed(other.title),
      action: { label: undo, onAction: () => void wait(card, other) },
    });
    opener.current?.focus();
  };

  const list = waits.length > 0 && (
    <ul className={styles.list}>
      {waits.map(({ id }) => (
        <Row key={id} id={id} busy={task.busy} onRemove={mayAsk ? remove : undefined} />
      ))}
    </ul>
  );
  const add = mayAsk && !over && !choosing && (
    <Button
      ref={opener}
      icon="clock"
      look="quiet"
      onClick={() => {
        task.clear();
        setChoosing(true);
      }}
    >
      {words.add}
    </Button>
  );
  const picker = mayAsk && !over && choosing && (
    <AwaitPicker
      chosen={new Set(waits.map(({ other }) => keyOf(other)))}
      busy={task.busy}
      failure={task.failure}
      onChoose={(on) => {
        void wait(card, on).then((id) => {
          if (id === null) return;
          setComing({ id, title: on.title });
          setChoosing(false);
        });
      }}
      onClose={() => {
        task.clear();
        setChoosing(false);
      }}
    />
  );
  // while one chooses, the picker says it
  const failure = picker === false ? task.failure : null;
  return (
    <>
      {(waits.length > 0 || coming !== null || failure !== null || picker !== false) && (
        <Section title={words.title}>
          {list}
          {coming !== null && (
            <p className={styles.hint} role="status">
              {words.adding(coming.title)}
            </p>
          )}
          {failure !== null && <Notice look="wrong">{failure}</Notice>}
          {picker}
        </Section>
      )}
      {awaited.length > 0 && (
        <Section title={words.titleBack}>
          <ul className={styles.list}>
            {awaited.map(({ id }) => (
              <Row key={id} id={id} busy={false} />
            ))}
          </ul>
        </Section>
      )}
      <div className={styles.buttons}>
        {add}
        {beside}
      </div>
    </>
  );
}

interface RowProps {
  readonly id: string;
  readonly busy: boolean;
  readonly onRemove?: ((reference: DependencyReference) => Promise<void>) | undefined;
}

/** Listens to its own reference, so that what changes elsewhere renders one line. */
function Row({ id, busy, onRemove }: RowProps) {
  const reference = useReference(id);
  if (reference?.kind !== 'dependency') return null;
  return (
    <DependencyRow
      reference={reference}
      busy={busy}
      onRemove={onRemove === undefined ? undefined : () => void onRemove(reference)}
    />
  );
}
