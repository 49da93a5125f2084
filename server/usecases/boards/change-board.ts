import type { AuditLog } from '@verbeterbord/shared/domain/audit.ts';
import type { OpenTo } from '@verbeterbord/shared/domain/permission.ts';
import type { BoardId } from '@verbeterbord/shared/ids.ts';
import { addDays, dayOf, type Day } from '@verbeterbord/shared/time.ts';
import { destructionDay } from '../../boards/closing/destruction-day.ts';
import type { ServerEvents } from '../../events.ts';
import type { BoardStore } from '../../storage/boards/boards.ts';
import type { DestructionStore } from '../../storage/cycles/destruction.ts';
import type { MeetingStore } from '../../storage/team-of-teams/meetings.ts';
import type { AskedBy } from '../asked-by.ts';
import type { GatePort } from '../gate-port.ts';

export interface ChangeBoardDeps {
  readonly boards: BoardStore;
  readonly destruction: DestructionStore;
  readonly meetings: MeetingStore;
  readonly gate: GatePort;
  readonly audit: AuditLog;
  readonly events: ServerEvents;
  /** Milliseconds since 1970. */
  now(): number;
}

export interface ChangeBoard {
  readonly title?: string | undefined;
  readonly openTo?: OpenTo | undefined;
  /** How long records of closed cycles are kept. */
  readonly recordYears?: number | undefined;
}

/** What another term makes due goes this many days later at the earliest: somebody may have been mistaken. */
const graceDays = 30;

/** Changes what a board is called, who may look on beside its team, and how long its records are kept: those that there are too. */
export async function changeBoard(
  deps: ChangeBoardDeps,
  by: AskedBy,
  board: BoardId,
  { title, openTo, recordYears }: ChangeBoard,
): Promise<void> {
  const { boards, destruction, meetings, gate, audit, events } = deps;
  await gate.change(openTo === undefined ? [] : 'everybody', () =>
    audit.together(async () => {
      await boards.change(board, { title, openTo, recordYears });
      if (recordYears !== undefined) {
        const dueOn = (end: Day): Day => destructionDay(end, recordYears);
        const earliest = addDays(dayOf(deps.now()), graceDays);
        await destruction.setTerm(board, dueOn, earliest);
        // meetings of a team are kept as long as the records of its first board
        const { team } = (await boards.find(board)) ?? {};
        if (team !== undefined && (await boards.firstOf(team))?.id === board)
          await meetings.setTerm(team, dueOn, earliest);
      }
      await audit.add({
        ...by,
        action: 'board-changed',
        objectKind: 'board',
        object: board,
        result: 'done',
        detail: {
          ...(openTo !== undefined && { openTo }),
          titled: title !== undefined,
          ...(recordYears !== undefined && { recordYears }),
        },
      });
    }),
  );
  events.emit('boardSettingsChanged', { board });
}
