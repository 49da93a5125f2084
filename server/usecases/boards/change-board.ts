import type { AuditLog } from '@verbeterbord/shared/domain/audit.ts';
import type { OpenTo } from '@verbeterbord/shared/domain/permission.ts';
import type { BoardId } from '@verbeterbord/shared/ids.ts';
import type { ServerEvents } from '../../events.ts';
import type { BoardStore } from '../../storage/boards/boards.ts';
import type { AskedBy } from '../asked-by.ts';
import type { GatePort } from '../gate-port.ts';

export interface ChangeBoardDeps {
  readonly boards: BoardStore;
  readonly gate: GatePort;
  readonly audit: AuditLog;
  readonly events: ServerEvents;
}

export interface ChangeBoard {
  readonly title?: string | undefined;
  readonly openTo?: OpenTo | undefined;
}

/** Changes what a board is called and who may look on beside its team. */
export async function changeBoard(
  { boards, gate, audit, events }: ChangeBoardDeps,
  by: AskedBy,
  board: BoardId,
  { title, openTo }: ChangeBoard,
): Promise<void> {
  await gate.change(openTo === undefined ? [] : 'everybody', () =>
    audit.together(async () => {
      await boards.change(board, { title, ...(openTo !== undefined && { openTo }) });
      await audit.add({
        ...by,
        action: 'board-changed',
        objectKind: 'board',
        object: board,
        result: 'done',
        detail: { ...(openTo !== undefined && { openTo }), titled: title !== undefined },
      });
    }),
  );
  events.emit('boardSettingsChanged', { board });
}
