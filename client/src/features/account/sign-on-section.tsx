import { useState } from 'react';
import { api } from '../../api/api.ts';
import { useGateRefusal } from '../../api/use-gate-refusal.ts';
import { useTask } from '../../api/use-task.ts';
import { useGateText } from '../../i18n/gates.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useAsked } from '../../sync/use-asked.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { showToast } from '../../ui/show-toast.ts';
import { ProveDialog } from './prove-dialog.tsx';
import styles from './account.module.css';

interface Linked {
  readonly issuer: string;
  readonly subject: string;
  readonly email: string | null;
  readonly linkedAt: string;
  readonly seenAt: string;
}

interface MySignOns {
  readonly provider: string | null;
  readonly accounts: readonly Linked[];
}

/** My account at the organisation's own sign-on. */
export function SignOnSection() {
  const gates = useGateText();
  const words = gates.account.signOn;
  const format = useFormat();
  const { answer, reload } = useAsked<MySignOns>('/my-sign-ons');
  const task = useTask(useGateRefusal());
  const [unlinking, setUnlinking] = useState<Linked | null>(null);
  if (answer === undefined || (answer.provider === null && answer.accounts.length === 0)) return null;
  const { provider, accounts } = answer;

  const goThere = async (body?: { readonly password: string }): Promise<void> => {
    const { location: place } = await api.post<{ readonly location: string }>('/my-sign-ons', body);
    location.assign(place);
  };
  const link = (): void => void task.run(() => goThere());
  const asksPassword = task.code === 'wrong-credentials';
  const unlink = ({ issuer, subject }: Linked): void =>
    void task.run(async () => {
      await api.post('/my-sign-ons/unlink', { issuer, subject });
      setUnlinking(null);
      showToast({ text: words.unlinked });
      await reload();
    });
  const failure = task.code === 'last-way-in' ? words.lastWay : task.failure;
  return (
    <section className={styles.section}>
      <h2>{words.title}</h2>
      {accounts.length === 0 && provider !== null && <p className={styles.soft}>{words.none(provider)}</p>}
      {failure !== null && unlinking === null && !asksPassword && <Notice look="wrong">{failure}</Notice>}
      <ul className={styles.lines}>
        {accounts.map((account) => (
          <li key={`${account.issuer} ${account.subject}`} className={styles.line}>
            <div>
              <b>{words.linked(account.email ?? provider ?? new URL(account.issuer).hostname)}</b>
              <p className={styles.soft}>{gates.account.devices.seen(format.moment(account.seenAt))}</p>
            </div>
            <Button slim onClick={() => setUnlinking(account)}>
              {words.unlink}
            </Button>
          </li>
        ))}
      </ul>
      {provider !== null && accounts.length === 0 && (
        <div>
          <Button onClick={link} aria-disabled={task.busy}>
            {words.link(provider)}
          </Button>
        </div>
      )}
      {asksPassword && provider !== null && (
        <ProveDialog
          title={words.link(provider)}
          onClose={() => task.clear()}
          onProved={(password) => goThere({ password })}
        />
      )}
      {unlinking !== null && (
        <Dialog title={words.unlink} onClose={() => setUnlinking(null)}>
          <p>{words.unlinkAsk}</p>
          {failure !== null && <Notice look="wrong">{failure}</Notice>}
          <div className={styles.row}>
            <Button look="stop" onClick={() => unlink(unlinking)} aria-disabled={task.busy}>
              {words.unlink}
            </Button>
            <Button onClick={() => setUnlinking(null)} data-autofocus>
              {gates.account.cancel}
            </Button>
          </div>
        </Dialog>
      )}
    </section>
  );
}
