import type { MyAction, MyActions, MyBoard, NewAction } from '@verbeterbord/shared/api/actions.ts';
import { newId, type ActionId, type BoardId } from '@verbeterbord/shared/ids.ts';
import { useCallback, useEffect, useMemo } from 'react';
import { ApiError } from '../../api/api-error.ts';
import { currentText } from '../../i18n/language.ts';
import { onLive } from '../../live/live.ts';
import { calmly } from '../../sync/calmly.ts';
import { useMe } from '../../sync/hooks.ts';
import { outboxOf, type OutboxState } from '../../sync/outbox.ts';
import type { Outgoing } from '../../sync/outgoing.ts';
import { useAnswer, type AnswerState } from '../../sync/use-answer.ts';
import type { SaveKind } from '../../ui/save-mark.tsx';
import { showToast } from '../../ui/show-toast.ts';
import { useStore } from '../../ui/use-store.ts';
import { isShown, withOutgoing } from './with-outgoing.ts';

/** What can be done to an action from this list. */
export type ActionChange = Extract<Outgoing['what'], { readonly kind: 'change' }>['patch'];

export interface MyActionsState extends Pick<AnswerState<MyActions>, 'stale' | 'error' | 'reload'> {
  /** As they will be: with what was done here. Undefined until there is something to show. */
  readonly actions: readonly MyAction[] | undefined;
  readonly boards: readonly MyBoard[];
  readonly save: SaveKind;
  readonly outbox: OutboxState;
  /** How many changes aren't on the server. */
  readonly waiting: number;
  /** What the server won't have, until somebody read it. */
  readonly refused: readonly Outgoing[];
  /** Shows it at once and keeps it; says `done`, if anything, with a way back when there is one. */
  readonly change: (action: MyAction, change: ActionChange, done?: string) => void;
  readonly add: (board: BoardId, input: NewAction) => void;
  /** Somebody read that these were refused. */
  readonly forget: (ids: readonly string[]) => void;
}

/** The change that takes this one back; a note can't be taken back from here. */
function inverse(action: MyAction, { state, stuck }: ActionChange): ActionChange | null {
  if (state !== undefined) return { state: action.state };
  if (stuck !== undefined) return { stuck: action.stuck ? action.stuckReason : null };
  return null;
}

/** Changes come in a burst while a colleague types: one answer in so many milliseconds is as good. */
const calm = 150;
/** The rows follow a change by a moment; when they didn't show it by then they are asked for once more. Milliseconds. */
const looks = [80, 400, 1_500, 4_000] as const;

/** All my actions over all boards, kept up to date by the server, and what can be done to them, with or without a network. */
export function useMyActions(): MyActionsState {
  const me = useMe();
  const { answer, stale, error, reload } = useAnswer<MyActions>('/my-actions');
  const box = outboxOf(me.person.id);
  const outbox = useStore(box.state);
  const { entries } = outbox;

  useEffect(() => {
    const calmed = calmly(reload, calm);
    const off = onLive('myActionsChanged', calmed.call);
    // such as an answer to what was asked about one
    const offNotices = onLive('noticesChanged', calmed.call);
    return () => {
      off();
      offNotices();
      calmed.stop();
    };
  }, [reload]);

  const sent = entries.filter(({ state }) => state === 'sent').length;
  useEffect(() => {
    if (sent === 0) return undefined;
    const timers = looks.map((ms) => setTimeout(reload, ms));
    return () => timers.forEach(clearTimeout);
  }, [sent, reload]);

  // what the server's list shows needn't be shown apart any more
  useEffect(() => {
    if (answer === undefined || stale) return;
    const settled = entries.filter((entry) => entry.state === 'sent' && isShown(answer, entry));
    box.drop(settled.map(({ id }) => id));
  }, [answer, stale, entries, box]);

  const change = useCallback(
    (action: MyAction, wanted: ActionChange, done?: string): void => {
      const put = (patch: ActionChange): string => {
        const id = newId();
        const what = { kind: 'change', patch } as const;
        box.put({
          id,
          at: Date.now(),
          board: action.board.id,
          action: action.id,
          title: action.title,
          what,
          state: 'waiting',
        });
        return id;
      };
      const id = put(wanted);
      if (done === undefined) return;
      const back = inverse(action, wanted);
      showToast({
        text: done,
        action:
          back === null
            ? undefined
            : {
                label: currentText().ui.undo,
                onAction: () => {
                  if (!box.takeBack(id)) put(back);
                },
              },
      });
    },
    [box],
  );

  const add = useCallback(
    (board: BoardId, input: NewAction): void => {
      const action = newId<ActionId>();
      const what: Outgoing['what'] = { kind: 'add', input: { ...input, owners: [me.person.id] } };
      box.put({ id: action, at: Date.now(), board, action, title: input.title, what, state: 'waiting' });
    },
    [box, me],
  );

  const actions = useMemo(
    () => (answer === undefined ? undefined : withOutgoing(answer, entries)),
    [answer, entries],
  );
  const refused = entries.filter(({ state }) => state === 'refused');
  const waiting = entries.filter(({ state }) => state === 'waiting').length;
  const offline = outbox.offline || (error instanceof ApiError && error.code === 'network');
  const save: SaveKind = offline
    ? 'offline'
    : waiting > 0
      ? 'saving'
      : answer === undefined || stale
        ? 'loading'
        : 'saved';
  return {
    actions,
    boards: answer?.boards ?? [],
    stale,
    error,
    reload,
    save,
    outbox,
    waiting,
    refused,
    change,
    add,
    forget: (ids) => box.drop(ids),
  };
}
