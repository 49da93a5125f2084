import { invariant } from '@verbeterbord/shared/assert.ts';
import { setReference } from '@verbeterbord/shared/board/commands/set-reference.ts';
import { initialiseBoard } from '@verbeterbord/shared/board/initialise.ts';
import { refuse } from '@verbeterbord/shared/errors.ts';
import { asId, type BoardId, type OfficeId, type PersonId, type TeamId } from '@verbeterbord/shared/ids.ts';
import { addDays } from '@verbeterbord/shared/time.ts';
import * as Y from 'yjs';
import { BoardDocument } from '../boards/board-document.ts';
import type { ChangeRow } from '../storage/boards/board-log.ts';
import type { NewRecord } from '../storage/cycles/records.ts';
import type { BoardWithPast, NewOrganisation } from '../storage/people/organisation.ts';
import { jeugd } from './boards/jeugd.ts';
import { meedoen } from './boards/meedoen.ts';
import { rondkomen } from './boards/rondkomen.ts';
import { sociaalDomein } from './boards/sociaal-domein.ts';
import { thuis } from './boards/thuis.ts';
import { buildBoard, type CloseInThePast, type EditInThePast } from './build-board.ts';
import { exampleCalendar, type ExampleCalendar } from './calendar.ts';
import { PastCloser } from './close-past.ts';
import type { ExampleBoard, Who } from './content.ts';
import { exampleCrossings } from './crossings/example-crossings.ts';
import { exampleMeeting } from './meetings/example-meeting.ts';
import { exampleOrganisation } from './organisation.ts';

/** What the example is loaded into: a database that was never set up. */
export interface ExampleTarget {
  readonly organisation: { setUp(organisation: NewOrganisation): Promise<void> };
  /** Milliseconds since 1970; the example's past and future lie around it. */
  readonly now: number;
}

const boards: readonly ExampleBoard[] = [sociaalDomein, jeugd, rondkomen, thuis, meedoen];

/**
 * Sets up the example organisation: offices, people, teams and five boards with three cycles behind them. All of it or
 * nothing: a start that was killed half-way begins anew.
 */
export async function loadExample({ organisation, now }: ExampleTarget): Promise<void> {
  // only here: where people sign in for real, nobody administers without an account of their own
  await organisation.setUp({ ...exampleAt(now), administrators: [idOf('Karim')] });
}

/** The whole example, its past and future around `now` (milliseconds since 1970). */
export function exampleAt(now: number): NewOrganisation {
  const calendar = exampleCalendar(now);
  const built = new Map(boards.map((content) => [content.board, build(content, calendar)]));
  const docs = new Map([...built].map(([board, { document }]) => [board, document.doc]));
  const { crossings, references } = exampleCrossings(docs, calendar, idOf);
  for (const [board, { edit }] of built)
    for (const { id, at, reference } of references.get(asId<BoardId>(board)) ?? []) {
      const shown = edit(null, at, (doc, context) => setReference(doc, { id, reference }, context));
      invariant(shown.ok, `example ${board}: ${id} can't be shown`);
    }
  return {
    ...people(calendar),
    boards: boards.flatMap((content) => {
      const board = built.get(content.board);
      return board === undefined ? [] : [withPast(content, board, calendar)];
    }),
    crossings,
    meetings: [exampleMeeting(docs, crossings, calendar)],
  };
}

function withPast(
  content: ExampleBoard,
  { document, changes, records }: BuiltBoard,
  calendar: ExampleCalendar,
): BoardWithPast {
  return {
    id: asId<BoardId>(content.board),
    team: asId<TeamId>(content.team),
    title: content.title,
    person: idOf(content.lead),
    at: calendar.moment(60, 0),
    first: Y.encodeStateAsUpdate(document.doc),
    changes: changes.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
    records,
    // everybody saw their own board two days ago, so that what came since shows as new
    visits: exampleOrganisation.people
      .filter((person) => person.team === content.team)
      .map((person) => ({ person: idOf(person.name), at: calendar.moment(2, 0) })),
  };
}

interface BuiltBoard {
  readonly document: BoardDocument;
  readonly changes: readonly ChangeRow[];
  readonly records: readonly NewRecord[];
  readonly edit: EditInThePast;
}

/** The board's document after all edits of its past, and the history that they left. */
function build(content: ExampleBoard, calendar: ExampleCalendar): BuiltBoard {
  const board = asId<BoardId>(content.board);
  const empty = new Y.Doc();
  initialiseBoard(empty, { board });
  const updates = [{ seq: 1, bytes: Y.encodeStateAsUpdate(empty) }];
  const loaded = {
    board,
    epoch: 1,
    snapshot: null,
    snapshotSeq: 0,
    updates,
    clients: new Map<number, PersonId>(),
  };
  const document = new BoardDocument(loaded, () => 0);
  const changes: ChangeRow[] = [];
  const edit: EditInThePast = (person, at, run) => {
    const outcome = document.apply([{ from: 'server', person, told: true, run }], Date.parse(at));
    const verdict = outcome.verdicts[0];
    changes.push(...outcome.changes);
    return verdict?.ok === true && verdict.result !== undefined ? verdict.result : refuse('damaged');
  };
  const closer = new PastCloser(board, calendar);
  const close: CloseInThePast = (past, by, at) => closer.close(document.doc, edit, past, by, at);
  buildBoard({ edit, close }, content, calendar, idOf);
  return { document, changes, records: closer.records, edit };
}

/** People of the example are known by their first name. */
function idOf(who: Who): PersonId {
  return asId<PersonId>(who.toLowerCase());
}

function people(calendar: ExampleCalendar): Omit<NewOrganisation, 'boards'> {
  const { name, offices, people: all, teams, delegates } = exampleOrganisation;
  const parent = asId<TeamId>('sociaal-domein');
  return {
    id: 'abg',
    name,
    offices: offices.map((office) => ({ id: asId<OfficeId>(office.id), name: office.name })),
    teams: teams.map((team) => ({
      id: asId<TeamId>(team.id),
      name: team.name,
      parent: team.parent === null ? null : asId<TeamId>(team.parent),
    })),
    people: all.map((person) => ({
      id: idOf(person.name),
      name: person.name,
      initials: person.initials,
      role: person.role,
      office: asId<OfficeId>(person.office),
    })),
    memberships: all.map((person) => ({
      team: asId<TeamId>(person.team),
      person: idOf(person.name),
      role: person.as,
      from: addDays(calendar.today, -365),
      until: null,
    })),
    delegates: delegates.map(({ team, delegate, deputy }) => ({
      team: asId<TeamId>(team),
      parent,
      person: idOf(delegate),
      deputy: idOf(deputy),
    })),
    calendars: [{ team: parent, calendar: calendar.calendar }],
  };
}
