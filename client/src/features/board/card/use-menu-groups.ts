import { addAttempt } from '@verbeterbord/shared/board/commands/add-attempt.ts';
import { archiveCard } from '@verbeterbord/shared/board/commands/archive-card.ts';
import { assignOwner } from '@verbeterbord/shared/board/commands/assign-owner.ts';
import { makeActionOfIdea } from '@verbeterbord/shared/board/commands/make-action-of-idea.ts';
import { planAction } from '@verbeterbord/shared/board/commands/plan-action.ts';
import { postponeAction } from '@verbeterbord/shared/board/commands/postpone-action.ts';
import { resolveStuck } from '@verbeterbord/shared/board/commands/resolve-stuck.ts';
import { solveObstacle } from '@verbeterbord/shared/board/commands/solve-obstacle.ts';
import { unassignOwner } from '@verbeterbord/shared/board/commands/unassign-owner.ts';
import { lists, type ListKey } from '@verbeterbord/shared/board/lists.ts';
import { outcomeOf, type Action } from '@verbeterbord/shared/domain/action.ts';
import type { CardKind } from '@verbeterbord/shared/domain/card.ts';
import type { GoalId, IdeaId, ObstacleId } from '@verbeterbord/shared/ids.ts';
import { useCrossingsText } from '../../../i18n/crossings.ts';
import { useQuestionsText } from '../../../i18n/questions.ts';
import type { MenuGroup, MenuItem } from '../../../ui/menu-group.ts';
import { awaitItems } from '../dependencies/await-items.ts';
import { ownedBy } from '../filters/shows.ts';
import { offerItems } from '../offers/offer-items.ts';
import { useMayOffer } from '../offers/use-may-offer.ts';
import { questionItems } from '../references/crossing-items.ts';
import { celebrate, moveCard, type Mover } from '../wall/move-card.ts';
import { openCard } from '../wall/open-card.ts';
import { useMover } from '../wall/use-mover.ts';
import type { Asking } from './card-menu.tsx';

/** What one can do with a card, from its menu: everything that dragging does, and more. */
export function useMenuGroups(kind: CardKind, id: string, ask: (asking: Asking) => void): MenuGroup[] {
  const mover = useMover();
  const { session, act, text } = mover;
  const questions = useQuestionsText();
  const crossings = useCrossingsText();
  const mayOffer = useMayOffer();
  const words = text.board.menu;
  const card = session.view.card(kind, id);
  if (card === undefined) return [];
  const open: MenuItem = { id: 'open', label: words.open, icon: 'right', onSelect: () => openCard(kind, id) };
  const title = 'title' in card && card.title !== '' ? card.title : text.board.noTitle;
  const archive: MenuItem = {
    id: 'archive',
    label: words.archive,
    icon: 'trash',
    onSelect: () => void act(archiveCard, { kind, id }, text.board.done.archived(title)),
  };
  const crossing = [
    ...questionItems(session, questions, card, ask),
    ...awaitItems(session, crossings, card, ask),
    ...offerItems(session, crossings, card, mayOffer, ask),
  ];
  const middle = card.kind === 'action' ? actionItems(mover, card, ask) : railItems(mover, kind, id, ask);
  return [
    { id: 'first', items: [open, ...moves(mover, kind, id, ask)] },
    ...(middle.length > 0 ? [{ id: 'middle', items: middle }] : []),
    ...(crossing.length > 0 ? [{ id: 'crossing', items: crossing }] : []),
    { id: 'last', items: [archive] },
  ];
}

function moves(mover: Mover, kind: CardKind, id: string, ask: (asking: Asking) => void): MenuItem[] {
  const { session, text } = mover;
  const words = text.board.menu;
  const column = columnHolding(mover, kind, id);
  const list = column === null ? [] : session.view.list(column);
  const entry = column === lists.noticed ? `${kind}:${id}` : id;
  const at = list.indexOf(entry);
  const keyAt = (index: number): string | null => {
    const found = list[index];
    return found === undefined ? null : column === lists.noticed ? found : `${kind}:${found}`;
  };
  const items: MenuItem[] = [];
  if (kind === 'action')
    items.push({
      id: 'move',
      label: words.move,
      icon: 'arrow',
      onSelect: () => ask({ what: 'move', kind, id }),
    });
  if (column !== null && at > 0)
    items.push({
      id: 'up',
      label: words.up,
      icon: 'up',
      onSelect: () => moveCard(mover, { kind, id, column, before: keyAt(at - 1) }),
    });
  if (column !== null && at >= 0 && at < list.length - 1)
    items.push({
      id: 'down',
      label: words.down,
      icon: 'down',
      onSelect: () => moveCard(mover, { kind, id, column, before: keyAt(at + 2) }),
    });
  return items;
}

/** The key of the column that a card hangs in now; null when it waits in *later*. */
function columnHolding({ session }: Mover, kind: CardKind, id: string): ListKey | null {
  if (kind === 'success') return lists.successes;
  if (kind === 'idea' || kind === 'obstacle') return lists.noticed;
  const action = session.view.card('action', id);
  if (action === undefined) return null;
  if (action.cycle === null) return null;
  const own = lists.lane(action.goal, action.place.state);
  return session.view.list(own).includes(id) ? own : lists.lane(null, action.place.state);
}

function actionItems(mover: Mover, action: Action, ask: (asking: Asking) => void): MenuItem[] {
  const { session, act, text, cycle } = mover;
  const words = text.board.menu;
  const done = text.board.done;
  const items: MenuItem[] = [];
  const person = session.me.person.id;
  const finished = action.place.state === 'done';
  const mine = ownedBy(action, person);
  items.push({
    id: 'mine',
    label: mine ? words.notMine : words.mine,
    icon: 'person',
    onSelect: () =>
      void act(
        mine ? unassignOwner : assignOwner,
        { action: action.id, person },
        mine ? done.unassigned : done.assigned,
      ),
  });
  if (!finished && action.stuck === null)
    items.push({
      id: 'stuck',
      label: words.stuck,
      icon: 'stop',
      onSelect: () => ask({ what: 'stuck', kind: 'action', id: action.id }),
    });
  if (action.stuck !== null)
    items.push({
      id: 'unstuck',
      label: words.unstuck,
      icon: 'play',
      onSelect: () => void act(resolveStuck, { action: action.id }, done.unstuck),
    });
  if (finished && outcomeOf(action) === 'no')
    items.push({
      id: 'again',
      label: words.again,
      icon: 'again',
      onSelect: () => void act(addAttempt, { action: action.id, plan: '', cycle }, done.again),
    });
  if (finished)
    items.push({
      id: 'success',
      label: words.toSuccess,
      icon: 'star',
      onSelect: () => celebrate(mover, action.id),
    });
  if (action.cycle === null)
    items.push({
      id: 'now',
      label: words.thisCycle,
      icon: 'columns',
      onSelect: () => void act(planAction, { action: action.id, cycle }, done.thisCycle),
    });
  else if (!finished)
    items.push({
      id: 'later',
      label: words.later,
      icon: 'later',
      onSelect: () => void act(postponeAction, { action: action.id }, done.later),
    });
  return items;
}

function railItems(mover: Mover, kind: CardKind, id: string, ask: (asking: Asking) => void): MenuItem[] {
  const { session, act, text, cycle } = mover;
  const words = text.board.menu;
  if (kind === 'obstacle')
    return [
      {
        id: 'solve',
        label: words.solve,
        icon: 'check',
        onSelect: () =>
          void act(solveObstacle, { obstacle: id as ObstacleId, solved: true }, text.board.done.solved),
      },
    ];
  if (kind !== 'idea') return [];
  const goals = session.view.list(lists.goals) as readonly GoalId[];
  const make = (goal: GoalId | null): void =>
    void act(makeActionOfIdea, { idea: id as IdeaId, goal, cycle }, text.board.done.toAction);
  const toGoal = goals.map((goal): MenuItem => {
    const card = session.view.card('goal', goal);
    return {
      id: `goal-${goal}`,
      label: words.toAction,
      hint: card === undefined ? '' : text.board.lane.label(card.number, card.title),
      icon: 'columns',
      onSelect: () => make(goal),
    };
  });
  if (toGoal.length === 0)
    toGoal.push({ id: 'goal-none', label: words.toAction, icon: 'columns', onSelect: () => make(null) });
  return [
    ...toGoal,
    { id: 'park', label: words.park, icon: 'pause', onSelect: () => ask({ what: 'park', kind, id }) },
  ];
}
