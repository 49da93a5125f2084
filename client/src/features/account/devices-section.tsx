import type { OwnSessionLine } from '@verbeterbord/shared/api/sessions.ts';
import { api } from '../../api/api.ts';
import { errorText } from '../../api/error-text.ts';
import { useGateRefusal } from '../../api/use-gate-refusal.ts';
import { useTask } from '../../api/use-task.ts';
import { useGateText } from '../../i18n/gates.ts';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useAsked } from '../../sync/use-asked.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { showToast } from '../../ui/show-toast.ts';
import { Tag } from '../../ui/tag.tsx';
import styles from './account.module.css';

/** Where I am signed in, and ending it there. */
export function DevicesSection() {
  const text = useText();
  const words = useGateText().account.devices;
  const { answer, error, reload } = useAsked<{ readonly sessions: readonly OwnSessionLine[] }>(
    '/my-sessions',
  );
  const task = useTask(useGateRefusal());
  const sessions = answer?.sessions ?? [];
  const nameOf = (device: string): string => (device === '' ? words.unknown : device);

  const end = ({ id, device }: OwnSessionLine): void =>
    void task.run(async () => {
      await api.delete(`/my-sessions/${id}`);
      showToast({ text: words.ended(nameOf(device)) });
      await reload();
    });
  const endOthers = (): void =>
    void task.run(async () => {
      await api.post('/my-sessions/end-all', { others: true });
      showToast({ text: words.endedOthers });
      await reload();
    });
  const failure =
    task.failure ?? (answer === undefined && error !== undefined ? errorText(error, text) : null);
  return (
    <section className={styles.section}>
      <h2>{words.title}</h2>
      <p className={styles.soft}>{words.hint}</p>
      {failure !== null && <Notice look="wrong">{failure}</Notice>}
      <ul className={styles.lines}>
        {sessions.map((session) => (
          <DeviceLine
            key={session.id}
            session={session}
            name={nameOf(session.device)}
            busy={task.busy}
            onEnd={() => end(session)}
          />
        ))}
      </ul>
      {sessions.length > 1 && (
        <div>
          <Button onClick={endOthers} aria-disabled={task.busy}>
            {words.endOthers}
          </Button>
        </div>
      )}
    </section>
  );
}

interface DeviceLineProps {
  readonly session: OwnSessionLine;
  readonly name: string;
  readonly busy: boolean;
  readonly onEnd: () => void;
}

function DeviceLine({ session, name, busy, onEnd }: DeviceLineProps) {
  const words = useGateText().account.devices;
  const format = useFormat();
  return (
    <li className={styles.line}>
      <div>
        <p className={styles.row}>
          <b>{name}</b>
          {session.current && <Tag>{words.here}</Tag>}
        </p>
        <p className={styles.soft}>
          {words.seen(format.moment(session.seenAt))} · {words.since(format.moment(session.createdAt))}
        </p>
      </div>
      {!session.current && (
        <Button slim onClick={onEnd} aria-disabled={busy} aria-label={words.endNamed(name)}>
          {words.end}
        </Button>
      )}
    </li>
  );
}
