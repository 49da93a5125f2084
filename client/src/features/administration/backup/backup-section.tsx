import type { Backup, BackupHistory } from '@verbeterbord/shared/api/backups.ts';
import { useEffect } from 'react';
import { api } from '../../../api/api.ts';
import { useTask } from '../../../api/use-task.ts';
import { useAdministrationText } from '../../../i18n/administration.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useAsked } from '../../../sync/use-asked.ts';
import { announce } from '../../../ui/announce.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { showToast } from '../../../ui/show-toast.ts';
import { Tag } from '../../../ui/tag.tsx';
import { Answered } from '../parts/answered.tsx';
import { Block } from '../parts/block.tsx';
import { Row, Rows } from '../parts/rows.tsx';
import { Section } from '../parts/section.tsx';
import { useAdministrationRefusal } from '../parts/use-administration-refusal.ts';
import { NightForm } from './night-form.tsx';
import parts from '../parts/parts.module.css';
import styles from './backup.module.css';

/** How often a backup that is under way is looked at, milliseconds. */
const every = 1_000;

const nobody: BackupHistory['names'] = {};

/** Backups: one now, what was made, when the next comes, and how one is put back. */
export function BackupSection() {
  const all = useAdministrationText();
  const words = all.backup;
  const asked = useAsked<BackupHistory>('/backups');
  const task = useTask(useAdministrationRefusal());
  const { answer, reload } = asked;
  const running = answer?.backups.some(({ endedAt }) => endedAt === null) === true;

  useEffect(() => {
    if (!running) return undefined;
    const timer = setInterval(() => void reload(), every);
    return () => {
      clearInterval(timer);
      announce(words.done);
    };
  }, [running, reload, words.done]);

  const start = (): void => {
    if (task.busy || running) return;
    void task
      .run(async () => {
        await api.post('/backups');
        await reload();
      })
      .then((done) => {
        if (done) showToast({ text: words.started });
      });
  };

  return (
    <Section
      title={words.title}
      intro={answer === undefined ? all.loading : words.intro(answer.hour, answer.keep)}
      action={
        <Button look="go" icon="again" aria-disabled={task.busy || running} onClick={start}>
          {running ? words.running : words.now}
        </Button>
      }
    >
      {task.failure !== null && <Notice look="wrong">{task.failure}</Notice>}
      {running && (
        <div className={styles.progress} role="progressbar" aria-label={words.running}>
          <span />
        </div>
      )}
      <Answered asked={asked}>
        {({ backups, names, hour, keep }) => (
          <>
            <Rows label={words.title} none={words.none}>
              {backups.map((backup) => (
                <BackupRow key={backup.id} backup={backup} names={names ?? nobody} />
              ))}
            </Rows>
            <NightForm key={`${hour}-${keep}`} hour={hour} keep={keep} onChanged={reload} />
          </>
        )}
      </Answered>
      <Block title={words.restore} intro={words.restoreText}>
        <code className={parts.code}>
          npx -y pnpm@12 admin restore {`<${words.file.toLowerCase()}>`} --replace
        </code>
        <p className={parts.soft}>{words.restoreMore}</p>
      </Block>
    </Section>
  );
}

interface BackupRowProps {
  readonly backup: Backup;
  readonly names: BackupHistory['names'];
}

function BackupRow({ backup, names }: BackupRowProps) {
  const words = useAdministrationText().backup;
  const format = useFormat();
  const { startedAt, endedAt, startedBy, file, bytes, boards, error } = backup;
  return (
    <Row>
      <div>
        <p className={parts.name}>{format.moment(startedAt)}</p>
        <p className={parts.soft}>
          {startedBy === null ? words.byNight : words.by(names[startedBy] ?? startedBy)}
        </p>
      </div>
      <div className={parts.soft}>
        {endedAt === null ? (
          <Tag icon="clock">{words.running}</Tag>
        ) : error === null ? (
          <Tag look="good" icon="check">
            {words.good}
          </Tag>
        ) : (
          <>
            <Tag look="stuck" icon="warning">
              {words.failed}
            </Tag>
            <p>{words.errors[error]}</p>
          </>
        )}
      </div>
      <div className={parts.soft}>
        {boards !== null && bytes !== null && (
          <p>
            {words.boards(boards)}, {words.size(format.number(Math.max(0.1, bytes / 1_000_000)))}
          </p>
        )}
        <p>{file}</p>
      </div>
    </Row>
  );
}
