import type { MyAccount } from '@verbeterbord/shared/api/my-account.ts';
import { useState } from 'react';
import { api } from '../../api/api.ts';
import { useGateText } from '../../i18n/gates.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { RecoveryCodes } from '../../ui/gate/recovery-codes.tsx';
import { showToast } from '../../ui/show-toast.ts';
import { AddAppDialog } from './add-app-dialog.tsx';
import { AddPasskeyDialog } from './add-passkey-dialog.tsx';
import { ProveDialog } from './prove-dialog.tsx';
import styles from './account.module.css';

interface SecondFactorSectionProps {
  readonly account: MyAccount;
  /** Ask anew how it stands. */
  readonly onChange: () => void;
}

type Asking =
  | { readonly kind: 'add-app' | 'remove-app' | 'add-passkey' | 'new-codes' }
  | { readonly kind: 'remove-passkey'; readonly id: string; readonly name: string }
  | { readonly kind: 'codes'; readonly codes: readonly string[] };

/** What is asked beside the password: an app, keys, and codes for when those are lost. */
export function SecondFactorSection({ account, onChange }: SecondFactorSectionProps) {
  const gates = useGateText();
  const words = gates.account.second;
  const format = useFormat();
  const [asking, setAsking] = useState<Asking | null>(null);
  const close = (): void => setAsking(null);
  const done = (text: string, codes: readonly string[] | null = null): void => {
    showToast({ text });
    onChange();
    setAsking(codes === null ? null : { kind: 'codes', codes });
  };
  return (
    <section className={styles.section}>
      <h2>{words.title}</h2>
      <p className={styles.soft}>
        {words.text} {account.secondFactorRequired && words.required}
      </p>
      <ul className={styles.lines}>
        <li className={styles.line}>
          <div>
            <b>{words.app}</b>
            <p className={styles.soft}>{account.totp ? words.appOn : words.appOff}</p>
          </div>
          <Button slim onClick={() => setAsking({ kind: account.totp ? 'remove-app' : 'add-app' })}>
            {account.totp ? words.removeApp : words.addApp}
          </Button>
        </li>
        {account.passkeys.map(({ id, name, createdAt, usedAt }) => (
          <li key={id} className={styles.line}>
            <div>
              <b>{name}</b>
              <p className={styles.soft}>
                {words.made(format.moment(createdAt))}
                {usedAt !== null && ` · ${words.used(format.moment(usedAt))}`}
              </p>
            </div>
            <Button
              slim
              aria-label={words.removePasskeyNamed(name)}
              onClick={() => setAsking({ kind: 'remove-passkey', id, name })}
            >
              {words.removePasskey}
            </Button>
          </li>
        ))}
        <li className={styles.line}>
          <div>
            <b>{words.passkeys}</b>
            <p className={styles.soft}>
              {account.passkeys.length === 0 ? words.noPasskeys : gates.enrol.passkeyText}
            </p>
          </div>
          <Button slim onClick={() => setAsking({ kind: 'add-passkey' })}>
            {words.addPasskey}
          </Button>
        </li>
        {(account.totp || account.passkeys.length > 0) && (
          <li className={styles.line}>
            <div>
              <b>{words.codes}</b>
              <p className={styles.soft}>{words.codesLeft(account.recoveryCodesLeft)}</p>
            </div>
            <Button slim onClick={() => setAsking({ kind: 'new-codes' })}>
              {words.newCodes}
            </Button>
          </li>
        )}
      </ul>
      {asking?.kind === 'add-app' && (
        <AddAppDialog onAdded={(codes) => done(words.appAdded, codes)} onClose={close} />
      )}
      {asking?.kind === 'add-passkey' && (
        <AddPasskeyDialog onAdded={(codes) => done(words.passkeyAdded, codes)} onClose={close} />
      )}
      {asking?.kind === 'remove-app' && (
        <ProveDialog
          title={words.removeApp}
          onClose={close}
          onProved={async (password) => {
            await api.post('/my-account/totp/remove', { password });
            done(words.appRemoved);
          }}
        />
      )}
      {asking?.kind === 'remove-passkey' && (
        <ProveDialog
          title={words.removePasskeyNamed(asking.name)}
          onClose={close}
          onProved={async (password) => {
            await api.post('/my-account/passkeys/remove', { password, id: asking.id });
            done(words.passkeyRemoved);
          }}
        />
      )}
      {asking?.kind === 'new-codes' && (
        <ProveDialog
          title={words.newCodes}
          onClose={close}
          onProved={async (password) => {
            const { recoveryCodes } = await api.post<{ readonly recoveryCodes: readonly string[] }>(
              '/my-account/recovery-codes',
              { password },
            );
            onChange();
            setAsking({ kind: 'codes', codes: recoveryCodes });
          }}
        >
          <p>{words.newCodesHint}</p>
        </ProveDialog>
      )}
      {asking?.kind === 'codes' && (
        <Dialog title={words.codes} onClose={close}>
          <RecoveryCodes codes={asking.codes} onDone={close} />
        </Dialog>
      )}
    </section>
  );
}
