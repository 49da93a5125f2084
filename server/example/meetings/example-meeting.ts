import { invariant } from '@verbeterbord/shared/assert.ts';
import {
  beginMeeting,
  movesMeeting,
  stepMeeting,
  stopsOf,
  type MeetingEvent,
} from '@verbeterbord/shared/domain/meeting.ts';
import { isSettled } from '@verbeterbord/shared/domain/question.ts';
import { teamAgenda } from '@verbeterbord/shared/domain/team-meeting.ts';
import { asId, type MeetingId, type TeamId } from '@verbeterbord/shared/ids.ts';
import { dayOf, type Instant } from '@verbeterbord/shared/time.ts';
import type * as Y from 'yjs';
import { destructionDay } from '../../boards/closing/destruction-day.ts';
import type { MeetingRow } from '../../storage/team-of-teams/meetings.ts';
import type { CrossingsWithPast } from '../../storage/team-of-teams/write-crossings.ts';
import { recordOfMeeting, type MeetingFacts } from '../../usecases/meetings/record-of-meeting.ts';
import type { ExampleCalendar } from '../calendar.ts';
import { recordYears } from '../close-past.ts';
import { teamAbove } from '../crossings/past-crossings.ts';
import { exampleOrganisation } from '../organisation.ts';
import { exampleSaid } from './content.ts';
import { meetingMoment } from './meeting-moment.ts';
import { standingThen } from './standing-then.ts';

type AskedThen = MeetingFacts['questions'][number] & { readonly askedAt: Instant };

/** Minutes that the meeting took. */
const lasted = 24;

/**
 * The meeting that the Team van teams of the example held this cycle, walked through by the same agenda as those of people, and with
 * the record that its end leaves. `docs` by board, as they are now.
 */
export function exampleMeeting(
  docs: ReadonlyMap<string, Y.Doc>,
  crossings: Pick<CrossingsWithPast, 'questions' | 'cards'>,
  calendar: ExampleCalendar,
): MeetingRow {
  const [startedAt, endedAt] = [meetingMoment(calendar, 0), meetingMoment(calendar, lasted)];
  const cycle = calendar.cycle(0);
  const before = questionsAt(crossings, startedAt).filter(({ state }) => !isSettled(state));
  const after = questionsAt(crossings, endedAt);
  const teams = exampleOrganisation.teams.filter(({ parent }) => parent === teamAbove);
  const standing = teams.map(({ id, name }) => {
    const doc = docs.get(id);
    invariant(doc !== undefined, `example ${id}: a team has a board`);
    const questions = after.filter(({ team, state }) => team.id === id && !isSettled(state)).length;
    return standingThen({ id: asId<TeamId>(id), name }, doc, { cycle, at: endedAt, questions });
  });
  const rows = standing.map(({ row }) => row);
  const agenda = teamAgenda(
    rows.map(({ team, name, ambitions }) => ({ team, name, judgement: ambitions[0]?.judgement ?? null })),
    before,
  );
  let meeting = beginMeeting(agenda, startedAt);
  let [version, movedIn] = [1, 1];
  const take = (event: MeetingEvent, at: Instant): void => {
    const stepped = stepMeeting(meeting, event, at);
    invariant(stepped.ok, `example: the meeting can't ${event.kind}`);
    meeting = stepped.value;
    version += 1;
    if (movesMeeting(event)) movedIn = version;
  };
  const stops = stopsOf(agenda);
  stops.forEach((stop, index) => {
    const at = meetingMoment(calendar, Math.floor((lasted * index) / stops.length));
    if (index > 0) take({ kind: 'next' }, at);
    const asked = after.find(({ id }) => id === stop.subject);
    for (const [nth, { kind, step, about, text }] of exampleSaid.entries())
      if (step === stop.step && about === (asked?.title ?? stop.subject))
        take({ kind, id: `voorbeeldwoord-${nth + 1}`, about: stop, text }, at);
  });
  take({ kind: 'end' }, endedAt);
  invariant(meeting.said.length === exampleSaid.length, 'example: all that was said is about something');
  const team = exampleOrganisation.teams.find(({ id }) => id === teamAbove)?.name ?? teamAbove;
  const successes = standing.flatMap((each) => each.successes);
  const around = { team, cycle, startedAt, endedAt, forgotten: false };
  return {
    id: asId<MeetingId>('voorbeeldoverleg-1'),
    team: teamAbove,
    cycle: cycle.number,
    version,
    meeting,
    movedIn,
    lastStep: 'voorbeeldstap',
    startedAt,
    endedAt,
    record: recordOfMeeting(meeting, { ...around, rows, successes, questions: after }),
    destroyOn: destructionDay(dayOf(Date.parse(endedAt)), recordYears),
  };
}

/** What the Team van teams had been asked by a moment, and how that stood then. */
function questionsAt(
  { questions, cards }: Pick<CrossingsWithPast, 'questions' | 'cards'>,
  at: Instant,
): AskedThen[] {
  const titles = new Map(cards.map(({ id, facts }) => [id, facts.title]));
  const names = new Map<string, string>(exampleOrganisation.teams.map(({ id, name }) => [id, name]));
  return questions
    .filter(({ asked }) => asked.at <= at)
    .map(({ asked, steps }) => {
      const taken = steps.filter(({ step }) => step.at <= at);
      const words = taken.findLast(({ step }) => step.verb !== 'reply' && step.text !== '');
      const last = taken.at(-1);
      return {
        id: asked.id,
        team: { id: asked.team, name: names.get(asked.team) ?? asked.team },
        side: 'received' as const,
        title: titles.get(asked.card) ?? '',
        text: asked.text,
        help: asked.help,
        before: asked.before,
        state: last?.state ?? 'open',
        words: words?.step.text ?? '',
        askedAt: asked.at,
        changedAt: last?.step.at ?? asked.at,
      };
    });
}
