import type { Report } from '@verbeterbord/shared/api/reports.ts';
import type { TeamId } from '@verbeterbord/shared/ids.ts';
import { dayOf } from '@verbeterbord/shared/time.ts';
import { useEffect, useRef, type ReactNode } from 'react';
import { ApiError } from '../../api/api-error.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useReportText } from '../../i18n/report.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { onLive } from '../../live/live.ts';
import { Answered } from '../../sync/answered.tsx';
import { useAnswer } from '../../sync/use-answer.ts';
import { usePagePlace } from '../../ui/page-place.ts';
import { ExportMenu } from '../../ui/paper/export-menu.tsx';
import { NoSuch } from '../../ui/paper/no-such.tsx';
import { PageAround } from '../../ui/paper/page-around.tsx';
import { pageAsFile } from '../../ui/paper/page-as-file.ts';
import { PageHead } from '../../ui/paper/page-head.tsx';
import { PaperFoot } from '../../ui/paper/paper-foot.tsx';
import { PrintButton } from '../../ui/paper/print-button.tsx';
import { Sheet } from '../../ui/paper/sheet.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { ReportBody } from './report-body.tsx';
import styles from './report.module.css';

/** Nobody reads a report by the second. Milliseconds. */
const gather = 2_000;

interface ReportPageProps {
  readonly team: TeamId;
  /** Of the cycle, as this team counts. */
  readonly number: number;
  readonly missing: ReactNode;
}

/** What a Team van teams tells the executive of one cycle: one page, to read, to print, to take along. */
export function ReportPage({ team, number, missing }: ReportPageProps): ReactNode {
  const words = useReportText();
  const language = useLanguage();
  const format = useFormat();
  const asked = useAnswer<Report>(`/teams/${team}/reports/${number}`);
  const { answer: report, error, reload } = asked;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // of a cycle that goes on it changes still
  useEffect(
    () =>
      onLive('overviewChanged', (change) => {
        if (report?.running === false || (change !== undefined && change.team !== team)) return;
        timer.current ??= setTimeout(() => {
          timer.current = undefined;
          reload();
        }, gather);
      }),
    [report?.running, team, reload],
  );
  useEffect(() => () => clearTimeout(timer.current), []);
  const name = report?.team.name;
  const title = words.title(number);
  usePageTitle(name === undefined ? title : words.titleOf(number, name));
  usePagePlace(`/team/${team}/overzicht`, name, title);
  const back = { href: `/team/${team}/overzicht`, label: words.overview };
  if (report === undefined) {
    if (error instanceof ApiError && error.status === 403) return missing;
    const none = error instanceof ApiError && error.status === 404;
    return (
      <Sheet>
        <PageHead back={back} title={none ? words.none : title} />
        {none ? (
          <NoSuch href={back.href} text={words.noneText} label={words.overview} />
        ) : (
          <Answered asked={asked} />
        )}
      </Sheet>
    );
  }
  const days = `${format.longDay(report.cycle.start)} ${words.through} ${format.longDay(report.cycle.end)}`;
  const facts = [
    report.team.name,
    days,
    report.running ? words.stateOf(format.longDay(dayOf(Date.parse(report.madeAt)))) : null,
  ]
    .filter((part) => part !== null)
    .join(' · ');
  return (
    <Sheet>
      <PageHead back={back} title={title} facts={facts}>
        <PrintButton />
        <ExportMenu
          label={words.save}
          path={`/teams/${team}/reports/${number}/export`}
          page={() => ({
            name: words.file(number),
            html: pageAsFile({
              body: <ReportBody report={report} />,
              title: words.titleOf(number, report.team.name),
              facts: days,
              language,
            }),
          })}
        />
      </PageHead>
      <Answered asked={asked} />
      {report.running && <p className={styles.running}>{words.running}</p>}
      <ReportBody report={report} />
      <PaperFoot>{words.nameless}</PaperFoot>
      <Around report={report} />
    </Sheet>
  );
}

function Around({ report: { team, previous, next } }: { readonly report: Report }) {
  const words = useReportText();
  const neighbour = (number: number | null) =>
    number === null ? null : { href: `/team/${team.id}/verslag/${number}`, label: words.cycle(number) };
  return <PageAround label={words.around} previous={neighbour(previous)} next={neighbour(next)} />;
}
