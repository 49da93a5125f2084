import { addSuccess } from '@verbeterbord/shared/board/commands/add-success.ts';
import { makeActionOfIdea } from '@verbeterbord/shared/board/commands/make-action-of-idea.ts';
import { moveAction } from '@verbeterbord/shared/board/commands/move-action.ts';
import { moveOnRail, type RailKind } from '@verbeterbord/shared/board/commands/move-on-rail.ts';
import { postponeAction } from '@verbeterbord/shared/board/commands/postpone-action.ts';
import { lists } from '@verbeterbord/shared/board/lists.ts';
import type { CardKind } from '@verbeterbord/shared/domain/card.ts';
import type { ActionId, IdeaId } from '@verbeterbord/shared/ids.ts';
import type { Text } from '../../../i18n/nl.ts';
import type { BoardSession } from '../../../sync/board-session.ts';
import { columnOf, listOf, type ColumnPlace } from './column-key.ts';
import type { Act } from './use-act.ts';
import type { WallControls } from './wall-controls.ts';

/** What moving a card takes: the same for mouse, finger, keyboard and menu. */
export interface Mover {
  readonly session: BoardSession;
  readonly wall: WallControls;
  readonly act: Act;
  readonly text: Text;
  /** Number of the cycle on the board. */
  readonly cycle: number;
}

export interface Move {
  readonly kind: CardKind;
  readonly id: string;
  /** The key of the column it goes to. */
  readonly column: string;
  /** The card it comes to stand before, `kind:id`; null is the end. */
  readonly before: string | null;
}

/** Does what letting go of a card in a column means; nothing when it was let go where it was. */
export function moveCard({ session, wall, act, text, cycle }: Mover, move: Move): void {
  const column = columnOf(move.column);
  if (column === null || staysPut(session, move)) return;
  const beforeId = move.before === null ? null : move.before.slice(move.before.indexOf(':') + 1);
  const said = text.board.done;

  if (move.kind === 'action' && column.kind === 'lane') {
    const { goal, state } = column;
    const was = session.view.card('action', move.id)?.place.state;
    const words = was === state ? said.movedWithin : said.moved(text.board.columns.names[state]);
    act(
      moveAction,
      { action: move.id as ActionId, state, goal, before: beforeId as ActionId | null, cycle },
      words,
    );
  } else if (move.kind === 'action' && column.kind === 'later') {
    act(postponeAction, { action: move.id as ActionId }, said.later);
  } else if (move.kind === 'action' && column.kind === 'successes') {
    celebrate({ session, wall, act, text, cycle }, move.id);
  } else if (move.kind === 'idea' && column.kind === 'lane') {
    act(makeActionOfIdea, { idea: move.id as IdeaId, goal: column.goal, cycle }, said.toAction);
  } else if (column.kind === 'noticed' || column.kind === 'successes') {
    const kind = move.kind as RailKind;
    const before =
      move.before === null ? null : { kind: move.before.split(':')[0] as RailKind, id: beforeId ?? '' };
    act(moveOnRail, { kind, id: move.id, before }, said.movedWithin);
  }
}

/** A finished action that helped, hung under the flags as well. */
export function celebrate({ session, wall, act, text, cycle }: Mover, id: string): void {
  const action = session.view.card('action', id);
  if (action === undefined) return;
  const input = { title: action.title, goal: action.goal, action: action.id, cycle };
  const made = act(addSuccess, input, text.board.done.toSuccess);
  if (made.ok) wall.landed.set(`success:${made.value}`);
}

function staysPut(session: BoardSession, { kind, id, column, before }: Move): boolean {
  const key = listOf(column);
  if (key === null) return false;
  const list = session.view.list(key);
  const mixed = column === lists.noticed;
  const entry = mixed ? `${kind}:${id}` : id;
  const at = list.indexOf(entry);
  if (at === -1) return false;
  const next = list[at + 1];
  const nextKey = next === undefined ? null : mixed ? next : `${kind}:${next}`;
  return nextKey === before || before === `${kind}:${id}`;
}

/** Where that is, in words: "Doel 1: Intake, Bezig, plek 2 van 3". */
export function placeInWords(
  session: BoardSession,
  text: Text,
  key: string,
  place: number,
  of: number,
): string {
  const column = columnOf(key);
  const words = text.board;
  if (column === null) return '';
  if (column.kind === 'noticed') return words.drag.whereRail(words.columns.noticed, place, of);
  if (column.kind === 'successes') return words.drag.whereRail(words.columns.success, place, of);
  const lane = laneInWords(session, text, column);
  if (column.kind === 'later') return `${lane}, ${words.menu.later}`;
  return words.drag.where(lane, words.columns.names[column.state], place, of);
}

function laneInWords(
  session: BoardSession,
  text: Text,
  { goal }: Extract<ColumnPlace, { goal: unknown }>,
): string {
  const card = goal === null ? undefined : session.view.card('goal', goal);
  return card === undefined ? text.board.lane.none : text.board.lane.label(card.number, card.title);
}
