import type { BoardAbout } from '@verbeterbord/shared/api/boards.ts';
import type { CycleRecord, Records } from '@verbeterbord/shared/api/records.ts';
import type { BoardId } from '@verbeterbord/shared/ids.ts';
import { dayOf } from '@verbeterbord/shared/time.ts';
import { ApiError } from '../../api/api-error.ts';
import { useHistoryText } from '../../i18n/history.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Answered } from '../../sync/answered.tsx';
import { useAnswer } from '../../sync/use-answer.ts';
import { usePagePlace } from '../../ui/page-place.ts';
import { ExportMenu } from '../../ui/paper/export-menu.tsx';
import { NoSuch } from '../../ui/paper/no-such.tsx';
import { PageAround } from '../../ui/paper/page-around.tsx';
import { PageHead } from '../../ui/paper/page-head.tsx';
import { PaperFoot } from '../../ui/paper/paper-foot.tsx';
import { PrintButton } from '../../ui/paper/print-button.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { recordAsPage } from './record/record-as-page.tsx';
import { RecordBody } from './record/record-body.tsx';
import { ReportLink } from './report-link.tsx';
import styles from './record/record.module.css';

interface RecordPageProps {
  readonly board: BoardId;
  readonly number: number;
}

/** What a closed cycle left: to read, to print, to take along. */
export function RecordPage({ board, number }: RecordPageProps) {
  const words = useHistoryText().record;
  const { title: history, through } = useHistoryText();
  const format = useFormat();
  const language = useLanguage();
  const { answer: about } = useAnswer<BoardAbout>(`/boards/${board}/about`);
  const { answer: all } = useAnswer<Records>(`/boards/${board}/records`);
  const asked = useAnswer<CycleRecord>(`/boards/${board}/records/${number}`);
  usePageTitle(about === undefined ? words.title(number) : words.titleOf(number, about.title));
  usePagePlace(`/bord/${board}/geschiedenis`, history, words.title(number));
  const { answer: record, error } = asked;
  const back = { href: `/bord/${board}/geschiedenis`, label: history };
  if (record === undefined) {
    const missing = error instanceof ApiError && error.status === 404;
    return (
      <div className={styles.page}>
        <PageHead back={back} title={missing ? words.none : words.title(number)} />
        {missing ? (
          <NoSuch href={back.href} text={words.noneText} label={history} />
        ) : (
          <Answered asked={asked} />
        )}
      </div>
    );
  }
  const closer = record.people.find(({ id }) => id === record.closedBy)?.name;
  const closed = format.date(dayOf(Date.parse(record.closedAt)));
  const days = `${format.longDay(record.start)} ${through} ${format.longDay(record.end)}`;
  return (
    <article className={styles.page}>
      <PageHead
        back={back}
        title={words.title(number)}
        facts={[
          about?.title,
          days,
          closer === undefined ? words.closed(closed) : words.closedBy(closed, closer),
        ]
          .filter((part) => part !== undefined)
          .join(' · ')}
      >
        <ReportLink about={about} number={number} />
        <PrintButton />
        <ExportMenu
          label={words.save}
          path={`/boards/${board}/records/${number}/export`}
          page={() => ({
            name: words.file(number),
            html: recordAsPage({
              board,
              record,
              title: about === undefined ? words.title(number) : words.titleOf(number, about.title),
              facts: `${days} · ${words.closed(closed)}`,
              language,
            }),
          })}
        />
      </PageHead>
      <Answered asked={asked} />
      <RecordBody board={board} record={record} />
      <PaperFoot>
        {words.keptUntil(format.longDay(record.destroyOn))}
        {record.actions.some(({ owners }) => owners !== null) && ` ${words.namesUntil}`}
      </PaperFoot>
      {all !== undefined && (
        <Around board={board} number={number} numbers={all.records.map((each) => each.number)} />
      )}
    </article>
  );
}

function Around({ board, number, numbers }: RecordPageProps & { readonly numbers: readonly number[] }) {
  const words = useHistoryText().record;
  const before = numbers.filter((each) => each < number).toSorted((a, b) => b - a)[0];
  const after = numbers.filter((each) => each > number).toSorted((a, b) => a - b)[0];
  return (
    <PageAround
      label={words.around}
      previous={
        before === undefined
          ? null
          : { href: `/bord/${board}/geschiedenis/${before}`, label: words.previous(before) }
      }
      next={
        after === undefined
          ? null
          : { href: `/bord/${board}/geschiedenis/${after}`, label: words.next(after) }
      }
    />
  );
}
