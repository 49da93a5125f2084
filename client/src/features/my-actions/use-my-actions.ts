import type { MyAction } from '@verbeterbord/shared/api/actions.ts';
import { useCallback, useEffect, useState } from 'react';
import { ApiError } from '../../api/api-error.ts';
import { errorText } from '../../api/error-text.ts';
import { currentLanguage, currentText } from '../../i18n/language.ts';
import { myActionsTexts } from '../../i18n/my-actions.ts';
import { onLive } from '../../live/live.ts';
import { useMe } from '../../sync/hooks.ts';
import { useAnswer, type AnswerState } from '../../sync/use-answer.ts';
import type { SaveKind } from '../../ui/save-mark.tsx';
import { showToast } from '../../ui/show-toast.ts';
import { changeAction, type ActionChange } from './change-action.ts';

interface Answer {
  readonly actions: readonly MyAction[];
}

export interface MyActionsState extends Pick<AnswerState<Answer>, 'answer' | 'stale' | 'error' | 'reload'> {
  readonly save: SaveKind;
  /** Changes kept on this device until there is a connection. */
  readonly waiting: number;
  /** Does it, shows it at once, and says `done` with a way back when there is one. */
  readonly change: (action: MyAction, change: ActionChange, done: string) => void;
}

/** How the list shows a change before the server's answer comes. */
function apply(action: MyAction, { state, stuck }: ActionChange): MyAction {
  const moved =
    state === undefined
      ? action
      : { ...action, state, done: state === 'done' ? new Date().toISOString() : null };
  return stuck === undefined ? moved : { ...moved, stuck: stuck !== null, stuckReason: stuck ?? '' };
}

/** The change that takes this one back; a note can't be taken back from here. */
function inverse(action: MyAction, { state, stuck }: ActionChange): ActionChange | null {
  if (state !== undefined) return { state: action.state };
  if (stuck !== undefined) return { stuck: action.stuck ? action.stuckReason : null };
  return null;
}

/** All my actions over all boards, kept up to date by the server, and what can be done to them. */
export function useMyActions(): MyActionsState {
  const me = useMe();
  const { answer, stale, error, reload, change: show } = useAnswer<Answer>('/my-actions');
  const [busy, setBusy] = useState(0);
  const [waiting, setWaiting] = useState(0);
  useEffect(() => onLive('myActionsChanged', reload), [reload]);

  const change = useCallback(
    function make(action: MyAction, wanted: ActionChange, done: string): void {
      const put = (next: MyAction): void =>
        show(({ actions }) => ({ actions: actions.map((one) => (one.id === action.id ? next : one)) }));
      const back = inverse(action, wanted);
      const changed = apply(action, wanted);
      put(changed);
      setBusy((before) => before + 1);
      changeAction(action, wanted, me)
        .then(
          (kept) => {
            if (kept === 'device') setWaiting((before) => before + 1);
            else reload();
            const text = currentText();
            const undo =
              back === null
                ? undefined
                : {
                    label: text.ui.undo,
                    onAction: () => make(changed, back, myActionsTexts[currentLanguage()].takenBack),
                  };
            showToast({ text: done, action: undo });
          },
          (failure: unknown) => {
            put(action);
            const text = currentText();
            const offline = failure instanceof ApiError && failure.code === 'network';
            showToast({
              text: offline ? myActionsTexts[currentLanguage()].notKept : errorText(failure, text),
            });
          },
        )
        .finally(() => setBusy((before) => before - 1));
    },
    [me, show, reload],
  );

  const offline = error instanceof ApiError && error.code === 'network';
  const save: SaveKind =
    busy > 0 ? 'saving' : offline ? 'offline' : answer === undefined || stale ? 'loading' : 'saved';
  return { answer, stale, error, reload, save, waiting: offline ? waiting : 0, change };
}
