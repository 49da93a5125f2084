import type { Report, ReportedQuestion } from '@verbeterbord/shared/api/reports.ts';
import { boardCycle, cycleNumbered, cycleOn } from '@verbeterbord/shared/domain/cycle.ts';
import type { TeamId } from '@verbeterbord/shared/ids.ts';
import { addDays, dayOf, startOfDay, toInstant } from '@verbeterbord/shared/time.ts';
import { HttpProblem } from '../../http/problems.ts';
import type { TeamStore } from '../../storage/people/teams.ts';
import type { ReportQuestion, ReportStore } from '../../storage/team-of-teams/reports.ts';
import { questionAt } from './question-at.ts';
import { reportTeam } from './report-team.ts';

/** How far back the line of an indicator goes, in days: about a year. */
const lineDays = 366;

export interface ReportDeps {
  readonly reports: ReportStore;
  readonly teams: Pick<TeamStore, 'calendars'>;
  /** Milliseconds since 1970. */
  now(): number;
}

/**
 * The report of a team over one of its cycles: of each team below it what its record says, or how it stands now. Throws `not-found`
 * for a cycle that hasn't begun, and for one before the oldest that a record is left of.
 */
export async function reportOf(deps: ReportDeps, id: TeamId, number: number): Promise<Report> {
  const { reports, teams } = deps;
  const found = await reports.teams(id);
  const calendars = await teams.calendars();
  const calendar = calendars.get(id);
  if (found === null || calendar === undefined) throw new HttpProblem('not-found');
  const now = deps.now();
  const today = dayOf(now);
  const going = new Set([
    cycleOn(calendar, today).number,
    boardCycle(calendar, today, found.own.board?.lastClosed ?? null).number,
  ]);
  const oldest = (await reports.oldestEnd(id)) ?? today;
  const [from, to] = [cycleOn(calendar, oldest).number, Math.max(...going)];
  if (number < from || number > to) throw new HttpProblem('not-found');
  const cycle = cycleNumbered(calendar, number);
  const records = Map.groupBy(await reports.records(id, cycle.start, cycle.end), ({ board }) => board);
  const values = Map.groupBy(
    await reports.values(id, addDays(cycle.end, -lineDays), cycle.end),
    ({ board }) => board,
  );
  const boards = await reports.now(id);
  const say = (team: (typeof found)['own']) =>
    reportTeam({
      team,
      calendar: calendars.get(team.id) ?? calendar,
      cycle,
      records: team.board === null ? [] : (records.get(team.board.id) ?? []),
      values: team.board === null ? [] : (values.get(team.board.id) ?? []),
      now: boards,
      today,
    });
  const until = startOfDay(addDays(cycle.end, 1));
  const asked = await reports.questions(id, startOfDay(cycle.start), until);
  return {
    team: { id, name: found.own.name },
    cycle,
    running: cycle.end >= today || going.has(number),
    madeAt: toInstant(now),
    own: found.own.board === null ? null : say(found.own),
    teams: found.below.map(say),
    questions: asked.questions.map((question) => reported(question, until)),
    questionCount: asked.count,
    previous: number > from ? number - 1 : null,
    next: number < to ? number + 1 : null,
  };
}

function reported(question: ReportQuestion, until: ReturnType<typeof startOfDay>): ReportedQuestion {
  const { id, side, from, to, text, help, before, askedAt } = question;
  return {
    id,
    side,
    from,
    to,
    text,
    help,
    before,
    ...questionAt(question, until),
    askedOn: dayOf(Date.parse(askedAt)),
  };
}
