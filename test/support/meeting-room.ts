import { meetingDetail, type MeetingDetail } from '@verbeterbord/shared/api/meetings.ts';
import { addObstacle } from '@verbeterbord/shared/board/commands/add-obstacle.ts';
import type { MeetingEvent } from '@verbeterbord/shared/domain/meeting.ts';
import {
  asId,
  newId,
  type BoardId,
  type MeetingId,
  type PersonId,
  type QuestionId,
} from '@verbeterbord/shared/ids.ts';
import type { Day } from '@verbeterbord/shared/time.ts';
import { startApp, type Answer, type AppServer } from './app-server.ts';

const start = Date.parse('2026-11-23T12:00:00.000Z');
const kees = asId<PersonId>('kees');

/** The Team van teams of the example, in the API. */
export const sociaalDomein = '/api/v1/teams/sociaal-domein';
export const thuis = asId<BoardId>('thuis');

/** A step by somebody: Petra, as of the version that she sees, unless said otherwise. */
export interface StepOptions {
  readonly who?: string;
  readonly version?: number;
  /** The id of the step. */
  readonly step?: string;
}

export interface MeetingRoom extends AppServer {
  /** Of the server; a test may set it. */
  readonly clock: { now: number };
  begin(who?: string, id?: MeetingId): Promise<Answer & { readonly id: MeetingId }>;
  look(id: MeetingId, who?: string): Promise<MeetingDetail>;
  step(id: MeetingId, event: MeetingEvent, options?: StepOptions): Promise<Answer>;
  /** A question of Team Thuis to the Team van teams. */
  question(text: string, before: Day | null): Promise<QuestionId>;
}

/** The example with people around a table: Petra leads the Team van teams, Noor is the delegate of Team Thuis. */
export async function meetingRoom(options: { readonly dataDir?: string } = {}): Promise<MeetingRoom> {
  const clock = { now: start };
  const server = await startApp({ now: () => clock.now, ...options });
  const look = async (id: MeetingId, who = 'petra'): Promise<MeetingDetail> =>
    (await (await server.as(who)).ask('GET', `${sociaalDomein}/meetings/${id}`)).read(meetingDetail);
  return {
    ...server,
    clock,
    look,
    begin: async (who = 'petra', id = newId<MeetingId>()) =>
      Object.assign(await (await server.as(who)).ask('POST', `${sociaalDomein}/meetings`, { id }), { id }),
    step: async (id, event, { who = 'petra', version, step = newId() } = {}) =>
      (await server.as(who)).ask('POST', `${sociaalDomein}/meetings/${id}/steps`, {
        id: step,
        version: version ?? (await look(id)).version,
        event,
      }),
    question: async (text, before) => {
      const made = await server.app.hub.edit(thuis, kees, addObstacle, { title: `Bij: ${text}` });
      if (!made.ok) throw new Error(made.code);
      const id = newId<QuestionId>();
      const asked = await (
        await server.as('kees')
      ).ask('POST', '/api/v1/boards/thuis/questions', {
        id,
        card: { kind: 'obstacle', id: made.value },
        text,
        help: 'decision',
        before,
      });
      if (asked.status !== 201) throw new Error(asked.text);
      return id;
    },
  };
}
