import { useState, type ReactNode } from 'react';
import { api } from '../../../api/api.ts';
import { Button } from '../../../ui/button.tsx';
import { showToast } from '../../../ui/show-toast.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { OpenAndOld } from './open-and-old.tsx';
import { Row } from './rows.tsx';

interface Revocable {
  readonly id: string;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
}

interface RevocableRowsProps<Item extends Revocable> {
  readonly items: readonly Item[];
  /** What it is called, and known by on the page. */
  readonly nameOf: (item: Item) => string;
  /** Where one is taken back with DELETE, before its id. */
  readonly path: string;
  readonly words: {
    readonly title: string;
    readonly none: string;
    readonly old: (count: number) => string;
    readonly revoke: string;
    readonly revokeOf: (name: string) => string;
    readonly revokeTitle: (name: string) => string;
    readonly revokeText: string;
    readonly revokeDone: string;
  };
  /** After one was taken back. */
  readonly onChanged: () => Promise<void>;
  /** What is told of one; whether it still works. */
  readonly facts: (item: Item, open: boolean) => ReactNode;
}

/** What was given out and can be taken back, after a question; folded away what is over. */
export function RevocableRows<Item extends Revocable>(props: RevocableRowsProps<Item>) {
  const { items, nameOf, path, words, onChanged, facts } = props;
  const [revoking, setRevoking] = useState<Item | null>(null);
  const [now] = useState(() => Date.now());
  const isOpen = (item: Item): boolean => item.revokedAt === null && Date.parse(item.expiresAt) > now;
  const row = (item: Item): ReactNode => (
    <Row
      key={item.id}
      gone={!isOpen(item)}
      actions={
        isOpen(item) ? (
          <Button slim aria-label={words.revokeOf(nameOf(item))} onClick={() => setRevoking(item)}>
            {words.revoke}
          </Button>
        ) : undefined
      }
    >
      {facts(item, isOpen(item))}
    </Row>
  );
  return (
    <>
      <OpenAndOld items={items} isOpen={isOpen} row={row} words={words} />
      {revoking !== null && (
        <ConfirmDialog
          title={words.revokeTitle(nameOf(revoking))}
          text={words.revokeText}
          submit={words.revoke}
          onConfirm={async () => {
            await api.delete(`${path}/${revoking.id}`);
            await onChanged();
            showToast({ text: words.revokeDone });
          }}
          onClose={() => setRevoking(null)}
        />
      )}
    </>
  );
}
