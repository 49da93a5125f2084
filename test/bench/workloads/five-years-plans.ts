import { fullPlan, type FiveYearsPlan } from '../../support/five-years.ts';

/** The organisation, and a tenth of it: how a figure grows with ten times the data. */
export function plans(): readonly [tenth: FiveYearsPlan, full: FiveYearsPlan] {
  const now = Date.now();
  const tenth = {
    ...fullPlan,
    boards: fullPlan.boards / 10,
    archived: fullPlan.archived / 10,
    busy: { ...fullPlan.busy, actions: fullPlan.busy.actions / 10 },
  };
  return [
    { ...tenth, now },
    { ...fullPlan, now },
  ];
}
