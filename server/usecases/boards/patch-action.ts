import type { ActionPatch } from '@verbeterbord/shared/api/actions.ts';
import type { Command } from '@verbeterbord/shared/board/command.ts';
import { addComment } from '@verbeterbord/shared/board/commands/add-comment.ts';
import { answerOutcome } from '@verbeterbord/shared/board/commands/answer-outcome.ts';
import { archiveCard } from '@verbeterbord/shared/board/commands/archive-card.ts';
import { assignOwner } from '@verbeterbord/shared/board/commands/assign-owner.ts';
import { editAttempt } from '@verbeterbord/shared/board/commands/edit-attempt.ts';
import { editText } from '@verbeterbord/shared/board/commands/edit-text.ts';
import { markStuck } from '@verbeterbord/shared/board/commands/mark-stuck.ts';
import { moveAction } from '@verbeterbord/shared/board/commands/move-action.ts';
import { planAction } from '@verbeterbord/shared/board/commands/plan-action.ts';
import { postponeAction } from '@verbeterbord/shared/board/commands/postpone-action.ts';
import { resolveStuck } from '@verbeterbord/shared/board/commands/resolve-stuck.ts';
import { restoreCard } from '@verbeterbord/shared/board/commands/restore-card.ts';
import { setDue } from '@verbeterbord/shared/board/commands/set-due.ts';
import { unassignOwner } from '@verbeterbord/shared/board/commands/unassign-owner.ts';
import { findCard } from '@verbeterbord/shared/board/read.ts';
import { currentAttempt, type Action } from '@verbeterbord/shared/domain/action.ts';
import { refuse } from '@verbeterbord/shared/errors.ts';
import type { ActionId } from '@verbeterbord/shared/ids.ts';
import { runTogether, step, type Step } from './run-together.ts';

export interface PatchAction {
  readonly action: ActionId;
  readonly patch: ActionPatch;
  /** The cycle that the board is in now. */
  readonly cycle: number;
}

/** Changes the fields that were given, each by the command that people use for it; all of them or none. */
export const patchAction: Command<PatchAction> = (doc, input, context) => {
  const found = findCard(doc, 'action', input.action);
  if (found === undefined) return refuse('not-found');
  return runTogether(doc, stepsOf(found, input), context);
};

function stepsOf(found: Action, { action, patch, cycle }: PatchAction): Step[] {
  const ref = { kind: 'action', id: action } as const;
  const steps: Step[] = [];
  // out of the bin first, into it last: a card in the bin refuses the rest
  if (patch.archived === false) steps.push(step(restoreCard, ref));
  if (patch.title !== undefined) steps.push(step(editText, { ...ref, field: 'title', text: patch.title }));
  if (patch.notes !== undefined) steps.push(step(editText, { ...ref, field: 'notes', text: patch.notes }));
  steps.push(...ownerSteps(found, patch));
  if (patch.due !== undefined) steps.push(step(setDue, { action, due: patch.due }));
  steps.push(...placeSteps(found, patch, cycle));
  if (patch.stuck === null) steps.push(step(resolveStuck, { action }));
  else if (patch.stuck !== undefined) steps.push(step(markStuck, { action, reason: patch.stuck }));
  steps.push(...outcomeSteps(found, patch));
  const said = patch.commentId !== undefined && found.comments.some(({ id }) => id === patch.commentId);
  if (patch.comment !== undefined && !said)
    steps.push(step(addComment, { ...ref, text: patch.comment, comment: patch.commentId }));
  if (patch.archived === true) steps.push(step(archiveCard, ref));
  return steps;
}

function ownerSteps(found: Action, { owners }: ActionPatch): Step[] {
  if (owners === undefined) return [];
  const action = found.id;
  const added = owners.filter((person) => !found.owners.includes(person));
  const gone = found.owners.filter((person) => !owners.includes(person));
  return [
    ...added.map((person) => step(assignOwner, { action, person })),
    ...gone.map((person) => step(unassignOwner, { action, person })),
  ];
}

function placeSteps(found: Action, { goal, state, later }: ActionPatch, cycle: number): Step[] {
  const action = found.id;
  const steps: Step[] = [];
  const to = { state: state ?? found.place.state, goal: goal === undefined ? found.goal : goal };
  if (to.state !== found.place.state || to.goal !== found.goal)
    steps.push(step(moveAction, { action, ...to, before: null, cycle: found.cycle ?? cycle }));
  if (later === true) steps.push(step(postponeAction, { action }));
  if (later === false && found.cycle === null) steps.push(step(planAction, { action, cycle }));
  return steps;
}

function outcomeSteps(found: Action, { helped, noticed }: ActionPatch): Step[] {
  if (helped !== undefined)
    return [step(answerOutcome, { action: found.id, helped, ...(noticed !== undefined && { noticed }) })];
  const attempt = currentAttempt(found);
  if (noticed === undefined || attempt === undefined) return [];
  return [step(editAttempt, { action: found.id, attempt: attempt.id, field: 'noticed', text: noticed })];
}
