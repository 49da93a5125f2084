import type { BoardAbout } from '@verbeterbord/shared/api/boards.ts';
import type { BoardFigures, Records } from '@verbeterbord/shared/api/records.ts';
import type { BoardId } from '@verbeterbord/shared/ids.ts';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { useHistoryText } from '../../i18n/history.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { onLive } from '../../live/live.ts';
import { Answered } from '../../sync/answered.tsx';
import { useAnswer } from '../../sync/use-answer.ts';
import { Icon } from '../../ui/icon.tsx';
import { usePagePlace } from '../../ui/page-place.ts';
import { ExportMenu } from '../../ui/paper/export-menu.tsx';
import { PageHead } from '../../ui/paper/page-head.tsx';
import { PrintButton } from '../../ui/paper/print-button.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { cycleRows, inPeriod, lastCycles, periods, runsOf, type Period } from './cycle-rows.ts';
import { CycleTable } from './cycle-table.tsx';
import { EmptyHistory } from './empty-history.tsx';
import { ReportLink } from './report-link.tsx';
import styles from './history.module.css';

/** What draws is fetched by itself: the table stands there first. */
const Charts = lazy(() => import('./charts/charts.tsx').then((module) => ({ default: module.Charts })));

/** The closed cycles of a board: looked at in charts, read in a table, each with its record. */
export function HistoryPage({ board }: { readonly board: BoardId }) {
  const words = useHistoryText();
  const { answer: about } = useAnswer<BoardAbout>(`/boards/${board}/about`);
  usePageTitle(about === undefined ? words.title : words.titleOf(about.title));
  usePagePlace(`/bord/${board}`, about?.title, words.title);
  const asked = useAnswer<Records>(`/boards/${board}/records`);
  const { answer: figures, reload: redraw } = useAnswer<BoardFigures>(`/boards/${board}/figures`);
  const { reload } = asked;
  // a colleague closes a cycle, or takes up an action
  useEffect(
    () =>
      onLive('boardChanged', (change) => {
        if (change !== undefined && change.board !== board) return;
        reload();
        redraw();
      }),
    [board, reload, redraw],
  );
  const back = about === undefined ? null : { href: `/bord/${board}`, label: about.title };
  const { answer } = asked;
  if (answer === undefined || answer.records.length === 0)
    return (
      <div className={styles.page}>
        <PageHead back={back} title={words.title} />
        <Answered asked={asked} />
        {answer !== undefined && <EmptyHistory board={board} canClose={about?.canClose === true} />}
        {answer !== undefined && <Destroyed destroyed={answer.destroyed} />}
      </div>
    );
  return (
    <div className={styles.page}>
      <PageHead back={back} title={words.title} facts={<Span records={answer.records} />}>
        {answer.records[0] !== undefined && <ReportLink about={about} number={answer.records[0].number} />}
        <PrintButton />
        <ExportMenu label={words.save} path={`/boards/${board}/records/export`} />
      </PageHead>
      <Answered asked={asked} />
      <Timeline board={board} records={answer.records} figures={figures} />
      <Destroyed destroyed={answer.destroyed} />
      <p className={styles.privacy}>
        <Icon name="shield" />
        {words.privacy}
      </p>
    </div>
  );
}

interface TimelineProps {
  readonly board: BoardId;
  readonly records: Records['records'];
  /** Undefined until they are here: the table doesn't wait for them. */
  readonly figures: BoardFigures | undefined;
}

function Timeline({ board, records, figures }: TimelineProps) {
  const words = useHistoryText();
  const [period, setPeriod] = useState<Period>('last');
  const indicator = figures?.indicators[0];
  const rows = useMemo(() => cycleRows(records, indicator), [records, indicator]);
  const shown = useMemo(() => inPeriod(rows, period), [rows, period]);
  const unit =
    indicator === undefined
      ? null
      : indicator.unit === ''
        ? words.figures.indicator.measured
        : indicator.unit;
  return (
    <>
      {rows.length > lastCycles && (
        <Segmented
          label={words.period}
          value={period}
          options={periods.map((value) => ({ value, label: words.periods[value] }))}
          onChange={setPeriod}
          className={styles.periods}
        />
      )}
      <Suspense fallback={<div className={styles.awaited} />}>
        {figures === undefined ? (
          <div className={styles.awaited} />
        ) : (
          <Charts cycles={shown.toReversed()} figures={figures} />
        )}
      </Suspense>
      <CycleTable board={board} rows={shown} unit={unit} />
    </>
  );
}

/** "Ronde 17 t/m 22 · 18 augustus t/m 9 november". */
function Span({ records }: { readonly records: Records['records'] }) {
  const words = useHistoryText();
  const format = useFormat();
  const [newest] = records;
  const oldest = records.at(-1);
  if (newest === undefined || oldest === undefined) return null;
  const cycles =
    newest === oldest ? words.oneCycle(newest.number) : words.cycles(oldest.number, newest.number);
  return `${cycles} · ${format.longDay(oldest.start)} ${words.through} ${format.longDay(newest.end)}`;
}

function Destroyed({ destroyed }: { readonly destroyed: Records['destroyed'] }) {
  const words = useHistoryText();
  if (destroyed.length === 0) return null;
  const runs = runsOf(destroyed.map(({ number }) => number));
  const said = runs.map(({ from, to }) =>
    from === to ? words.figures.cycle(from) : words.destroyedRun(from, to),
  );
  return (
    <p className={styles.privacy}>
      <Icon name="trash" />
      {words.destroyed(said.join(', '))}
    </p>
  );
}
