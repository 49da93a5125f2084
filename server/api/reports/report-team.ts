import type { ReportedAmbition, ReportedTeam } from '@verbeterbord/shared/api/reports.ts';
import { boardCycle, cycleOn, type Calendar, type Cycle } from '@verbeterbord/shared/domain/cycle.ts';
import type { Day } from '@verbeterbord/shared/time.ts';
import type {
  BoardsNow,
  RecordedValues,
  ReportingTeam,
  ReportRecord,
} from '../../storage/team-of-teams/reports.ts';

export interface TeamToReport {
  readonly team: ReportingTeam;
  readonly calendar: Calendar;
  /** As the team that the report is of counts it. */
  readonly cycle: Cycle;
  /** Of its board, whose days touch the cycle, oldest first. */
  readonly records: readonly ReportRecord[];
  /** What those up to the end of the cycle measured, oldest first. */
  readonly values: readonly RecordedValues[];
  readonly now: BoardsNow;
  readonly today: Day;
}

/** What a report says of one team: from the record of the cycle, else as it stands now, else that it didn't close. */
export function reportTeam({
  team,
  calendar,
  cycle,
  records,
  values,
  now,
  today,
}: TeamToReport): ReportedTeam {
  const { id, name, board } = team;
  // teams that came from another tree count on where they were
  const { number } = cycleOn(calendar, cycle.start);
  const said = {
    team: { id, name },
    board: board?.id ?? null,
    number,
    ambitions: [],
    counts: null,
    now: null,
    successes: [],
  };
  if (board === null) return { ...said, standing: 'none' };
  const closed = records.filter(({ end }) => end >= cycle.start && end <= cycle.end);
  const record = closed.find((each) => each.number === number) ?? closed.at(-1);
  if (record !== undefined)
    return {
      ...said,
      number: record.number,
      standing: 'closed',
      ambitions: ambitionsOf(record, values),
      counts: record.content.counts,
      successes: record.content.successes,
    };
  if (number < boardCycle(calendar, today, board.lastClosed).number) return { ...said, standing: 'open' };
  const { todo, doing, done, stuck } = now.wall(board.id, number);
  return {
    ...said,
    standing: 'running',
    ambitions: (now.ambitions.get(board.id) ?? []).map(
      ({ id: ambition, title, judgement, judgementNote, indicator }) => ({
        id: ambition,
        title,
        judgement,
        judgementNote,
        indicator,
      }),
    ),
    now: { done, open: todo + doing, stuck },
    successes: [...now.successes(board.id, number)],
  };
}

/** As they were recorded, with what records before it measured. */
function ambitionsOf(
  { number, content }: ReportRecord,
  values: readonly RecordedValues[],
): ReportedAmbition[] {
  return content.ambitions.map(({ id, title, judgement, judgementNote, indicator }) => ({
    id,
    title,
    judgement,
    judgementNote,
    indicator:
      indicator === null
        ? null
        : {
            name: indicator.name,
            unit: indicator.unit,
            target: indicator.target,
            values: values
              .filter((each) => each.number <= number)
              .flatMap(({ end, ambitions }) => {
                const value = ambitions.find((ambition) => ambition.id === id)?.indicator?.value ?? null;
                return value === null ? [] : [{ day: end, value }];
              }),
          },
  }));
}
