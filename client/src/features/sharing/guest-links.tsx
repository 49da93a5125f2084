import type { GuestLinkLine } from '@verbeterbord/shared/api/guests.ts';
import type { GuestLinkId, PersonId } from '@verbeterbord/shared/ids.ts';
import { dayOf } from '@verbeterbord/shared/time.ts';
import { useRef, useState } from 'react';
import { api } from '../../api/api.ts';
import { useSharingText } from '../../i18n/sharing.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Button } from '../../ui/button.tsx';
import { showToast } from '../../ui/show-toast.ts';
import { useSharingRefusal } from './use-sharing-refusal.ts';
import styles from './sharing.module.css';

interface GuestLinksProps {
  readonly path: string;
  readonly links: readonly GuestLinkLine[];
  /** What somebody of the organisation is called; null for who left. */
  readonly personName: (id: PersonId) => string | null;
  readonly onChanged: () => Promise<void>;
}

/** The links that work now. Revoking can't be undone, so it asks in the row itself. */
export function GuestLinks({ path, links, personName, onChanged }: GuestLinksProps) {
  const words = useSharingText();
  const format = useFormat();
  const refused = useSharingRefusal();
  const list = useRef<HTMLDivElement>(null);
  const [asking, setAsking] = useState<GuestLinkId | null>(null);
  const [busy, setBusy] = useState(false);
  const [now] = useState(() => Date.now());
  const open = links.filter(({ revokedAt, expiresAt }) => revokedAt === null && Date.parse(expiresAt) > now);
  const revoke = async (link: GuestLinkLine): Promise<void> => {
    setBusy(true);
    try {
      await api.delete(`${path}/${link.id}`);
      await onChanged();
      showToast({ text: words.revoked });
    } catch (error) {
      showToast({ text: refused(error) });
    }
    setBusy(false);
    setAsking(null);
    list.current?.focus();
  };
  return (
    <div ref={list} tabIndex={-1} aria-busy={busy}>
      {open.length === 0 ? (
        <p className={styles.soft}>{words.none}</p>
      ) : (
        <ul>
          {open.map((link) => (
            <li key={link.id} className={styles.row}>
              {asking === link.id ? (
                <>
                  <p role="alert">{words.revokeAsk(link.label)}</p>
                  <div className={styles.buttons}>
                    <Button slim look="stop" aria-disabled={busy} onClick={() => void (busy || revoke(link))}>
                      {busy ? words.busy : words.revokeYes}
                    </Button>
                    <Button
                      slim
                      // the safe answer has the focus: that is what asking first means
                      // oxlint-disable-next-line jsx-a11y/no-autofocus
                      autoFocus
                      onClick={() => {
                        setAsking(null);
                        list.current?.focus();
                      }}
                    >
                      {words.revokeNo}
                    </Button>
                  </div>
                </>
              ) : (
                <>
                  <div>
                    <p className={styles.label}>{link.label}</p>
                    {link.createdBy !== null && (
                      <p className={styles.soft}>
                        {words.madeBy(
                          personName(link.createdBy),
                          format.day(dayOf(Date.parse(link.createdAt))),
                        )}
                      </p>
                    )}
                    <p className={styles.soft}>
                      {words[link.role]} · {words.until(format.day(dayOf(Date.parse(link.expiresAt))))} ·{' '}
                      {words.visits(link.visits)}
                    </p>
                  </div>
                  <Button slim aria-label={words.revokeOf(link.label)} onClick={() => setAsking(link.id)}>
                    {words.revoke}
                  </Button>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
