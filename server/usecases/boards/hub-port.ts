import type { Command } from '@verbeterbord/shared/board/command.ts';
import type { Result } from '@verbeterbord/shared/errors.ts';
import type { BoardId, PersonId } from '@verbeterbord/shared/ids.ts';
import type * as Y from 'yjs';
import type { AdoptedRow } from '../../storage/boards/board-log.ts';

/** What the layers above boards ask of the hub. */
export interface HubPort {
  /** Runs a command on the live document; resolves when it is on disk. What `adopted` answers is written in the same transaction. */
  edit<Input, Value>(
    board: BoardId,
    by: PersonId | null,
    command: Command<Input, Value>,
    input: Input,
    adopted?: () => AdoptedRow | null,
  ): Promise<Result<Value>>;
  /** Reads the document as it is on disk; `body` runs at once and must not keep it. Rejects when the board can't be opened. */
  read<Value>(board: BoardId, body: (doc: Y.Doc) => Value): Promise<Value>;
}
