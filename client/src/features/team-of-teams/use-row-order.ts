import type { OverviewRow } from '@verbeterbord/shared/api/overview.ts';
import type { TeamId } from '@verbeterbord/shared/ids.ts';
import type { Day } from '@verbeterbord/shared/time.ts';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Choices } from './choices.ts';
import { keepOrder, sortRows } from './sort-rows.ts';

interface RowOrder {
  readonly rows: readonly OverviewRow[];
  /** Whether rows would stand elsewhere, come or go, if the order were made anew. */
  readonly outdated: boolean;
  readonly update: () => void;
}

/**
 * The rows to show. Their order is made when somebody chooses one, asks for it, comes back to the page, or left it untouched for
 * minutes: under somebody's hand no row jumps away.
 */
export function useRowOrder(all: readonly OverviewRow[], choices: Choices, today: Day): RowOrder {
  const { sort, filter, office } = choices;
  const chosen = `${sort} ${filter} ${office ?? ''}`;
  const wanted = useMemo(() => sortRows(all, choices, today), [all, choices, today]);
  const [shown, setShown] = useState({ chosen, order: wanted });
  // choosing makes it anew; and a first answer is nothing yet that one looked at
  if (shown.chosen !== chosen || (shown.order.length === 0 && wanted.length > 0))
    setShown({ chosen, order: wanted });
  const byTeam = useMemo(() => new Map(all.map((row) => [row.team, row])), [all]);
  const order = useMemo(
    () => keepOrder(shown.order, wanted, new Set(byTeam.keys())),
    [shown.order, wanted, byTeam],
  );
  // what came at the end stays there
  if (shown.chosen === chosen && !isSame(order, shown.order)) setShown({ chosen, order });
  const update = useCallback(() => {
    setShown({ chosen, order: wanted });
  }, [chosen, wanted]);
  useEffect(() => {
    const look = (): void => {
      if (document.visibilityState === 'hidden') update();
    };
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [update]);
  const rows = useMemo(
    () => order.map((team) => byTeam.get(team)).filter((row) => row !== undefined),
    [order, byTeam],
  );
  return { rows, outdated: !isSame(order, wanted), update };
}

function isSame(one: readonly TeamId[], other: readonly TeamId[]): boolean {
  return one.length === other.length && one.every((team, at) => team === other[at]);
}
