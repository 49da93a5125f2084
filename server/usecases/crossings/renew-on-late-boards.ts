import type { AuditLog } from '@verbeterbord/shared/domain/audit.ts';
import type { BoardId } from '@verbeterbord/shared/ids.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import type { Stores } from '../../storage/stores.ts';
import type { CrossingKind } from './crossing-kind.ts';
import { errandsFor } from './errands-for.ts';

export interface LateBoardDeps extends Pick<Stores, 'boards' | 'errands'> {
  readonly kinds: readonly CrossingKind[];
  readonly audit: Pick<AuditLog, 'together'>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Brings to a team's first board what the team was asked and offered before it had one. Answers whether there is any such thing. */
export async function renewOnLateBoards(
  { boards, errands, kinds, audit, now }: LateBoardDeps,
  board: BoardId,
): Promise<boolean> {
  const row = await boards.find(board);
  if (row === null || (await boards.firstOf(row.team))?.id !== board) return false;
  const late = [];
  for (const kind of kinds) late.push(...(await kind.ofLateBoard(row.team, row.createdAt)));
  if (late.length === 0) return false;
  const tellings = late.map((id) => ({ id, boards: [board] }));
  await audit.together(() => errands.add(errandsFor(tellings), toInstant(now())));
  return true;
}
