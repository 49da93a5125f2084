import { ageGroups, type BoardFigures } from '@verbeterbord/shared/api/records.ts';
import type { BoardId } from '@verbeterbord/shared/ids.ts';
import { daysBetween, dayOf, type Day } from '@verbeterbord/shared/time.ts';
import type { ProjectedAction } from '../../storage/boards/projections.ts';
import type { RecordRow } from '../../storage/cycles/records.ts';
import type { ApiDeps } from '../api-deps.ts';

/** What the charts show, from the records and from the rows of the actions that hang there now. */
export async function figuresOf(deps: ApiDeps, board: BoardId): Promise<BoardFigures> {
  const records = (await deps.records.list(board)).toReversed();
  return {
    cycles: records.map(({ number, start, end, content: { counts, mood } }) => {
      const { done, carried, later, stopped } = counts;
      return { number, start, end, done, carried, later, stopped, mood };
    }),
    indicators: indicatorsOf(records),
    ages: agesOf(await deps.projections.actionsOf(board), dayOf(deps.now())),
  };
}

function indicatorsOf(records: readonly RecordRow[]): BoardFigures['indicators'] {
  const lines = new Map<string, BoardFigures['indicators'][number]>();
  for (const { number, end, content } of records)
    for (const { id, title, indicator } of content.ambitions) {
      if (indicator === null) continue;
      const points = lines.get(id)?.points ?? [];
      if (indicator.value !== null) points.push({ number, end, value: indicator.value });
      const { name, unit, target } = indicator;
      // as it was called last
      lines.set(id, { ambition: id, title, name, unit, target, points });
    }
  return [...lines.values()];
}

function agesOf(actions: readonly ProjectedAction[], today: Day): BoardFigures['ages'] {
  const days = actions.flatMap(({ state, cycle, created }) =>
    state === 'done' || cycle === null || created === null
      ? []
      : [daysBetween(dayOf(Date.parse(created)), today)],
  );
  let from = -Infinity;
  return ageGroups.map((upTo) => {
    const most = upTo ?? Infinity;
    const group = { upTo, actions: days.filter((age) => age > from && age <= most).length };
    from = most;
    return group;
  });
}
