import type { ImportChoices } from '@verbeterbord/shared/api/imports.ts';
import type { ImportPlan } from './import-plan.ts';
import { PlanBuilder, type ImportContext } from './plan-builder.ts';
import type { Readable } from './readable.ts';

/** Marks before a line: a bullet, a number, or a box to tick. */
const bullet = /^(?:[-*•‣▪–—·o]\s+|\d{1,3}[.)]\s+)?/u;
const box = /^(?:\[\s?\]|☐|□)\s*/u;
const ticked = /^(?:\[[xXvV]\]|☑|☒|✓|✔|✅)\s*/u;
const goalLine = /^(?:#+\s+|doel\s*(?:\d+\s*)?:\s*|goal\s*(?:\d+\s*)?:\s*)(?=\S)/i;

/** A list of actions, one per line. Bullets and numbers fall off; a ticked box is done; "Doel: …" opens a lane for what follows. */
export function readList(text: string, context: ImportContext, choices: ImportChoices): Readable<ImportPlan> {
  const plan = new PlanBuilder(context, choices);
  let goal = '';
  for (const line of text.split('\n')) {
    const said = line.trim().replace(bullet, '');
    if (goalLine.test(said)) {
      goal = said.replace(goalLine, '');
      plan.goal(goal);
      continue;
    }
    const isDone = ticked.test(said);
    const title = said.replace(isDone ? ticked : box, '').trim();
    if (title !== '') plan.add({ to: isDone ? 'done' : 'todo', title, goal });
  }
  return plan.build(null);
}
