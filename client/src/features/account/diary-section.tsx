import type { MyDiaryFeed, NewDiaryFeed } from '@verbeterbord/shared/api/post.ts';
import { dayOf } from '@verbeterbord/shared/time.ts';
import { useRef, useState } from 'react';
import { api } from '../../api/api.ts';
import { errorText } from '../../api/error-text.ts';
import { useTask } from '../../api/use-task.ts';
import { useText } from '../../i18n/language.ts';
import { usePostText } from '../../i18n/post.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useAsked } from '../../sync/use-asked.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { showToast } from '../../ui/show-toast.ts';
import styles from './account.module.css';

/** My actions and cycles in my own diary, by an address that is a secret. */
export function DiarySection() {
  const text = useText();
  const words = usePostText().diary;
  const format = useFormat();
  const { answer, error, reload } = useAsked<MyDiaryFeed>('/my-diary-feed');
  const task = useTask();
  const [address, setAddress] = useState<string | null>(null);
  const make = (): void =>
    void task.run(async () => {
      setAddress((await api.post<NewDiaryFeed>('/my-diary-feed')).address);
      await reload();
    });
  const stop = (): void =>
    void task.run(async () => {
      await api.delete('/my-diary-feed');
      setAddress(null);
      showToast({ text: words.stopped });
      await reload();
    });
  const failure =
    task.failure ?? (answer === undefined && error !== undefined ? errorText(error, text) : null);
  const createdAt = answer?.createdAt ?? null;
  return (
    <section className={styles.section}>
      <h2>{words.title}</h2>
      <p className={styles.soft}>{words.intro}</p>
      {failure !== null && <Notice look="wrong">{failure}</Notice>}
      {createdAt !== null && address === null && (
        <p>
          {words.made(format.date(dayOf(Date.parse(createdAt))))}{' '}
          <span className={styles.soft}>
            {answer?.usedAt == null ? words.neverUsed : words.used(format.moment(answer.usedAt))}
          </span>
        </p>
      )}
      {address !== null && <Address address={address} />}
      {answer !== undefined && (
        <div className={styles.row}>
          <Button
            icon="calendar"
            look={createdAt === null ? 'go' : 'plain'}
            onClick={make}
            aria-disabled={task.busy}
          >
            {createdAt === null ? words.make : words.renew}
          </Button>
          {createdAt !== null && (
            <Button look="quiet" onClick={stop} aria-disabled={task.busy}>
              {words.stop}
            </Button>
          )}
        </div>
      )}
      {createdAt !== null && <p className={styles.soft}>{words.renewHint}</p>}
    </section>
  );
}

function Address({ address }: { readonly address: string }) {
  const words = usePostText().diary;
  const field = useRef<HTMLInputElement>(null);
  const copy = (): void => {
    field.current?.select();
    navigator.clipboard.writeText(address).then(
      () => showToast({ text: words.copied }),
      () => showToast({ text: words.copyFailed }),
    );
  };
  return (
    <Notice look="still" icon="shield">
      <div className={styles.section}>
        <p>{words.once}</p>
        <Field label={words.address}>
          {(control) => (
            <input
              {...control}
              ref={field}
              readOnly
              value={address}
              onFocus={(event) => event.currentTarget.select()}
            />
          )}
        </Field>
        <div>
          <Button icon="link" onClick={copy}>
            {words.copy}
          </Button>
        </div>
        <p>{words.how}</p>
      </div>
    </Notice>
  );
}
