import type { Notice, Notices } from '@verbeterbord/shared/api/notices.ts';
import { useCallback, useEffect } from 'react';
import { api } from '../../api/api.ts';
import { errorText } from '../../api/error-text.ts';
import { currentText } from '../../i18n/language.ts';
import { onLive } from '../../live/live.ts';
import { useAnswer } from '../../sync/use-answer.ts';
import { showToast } from '../../ui/show-toast.ts';

/** Days of own actions change with every tick on a list: what is for me may follow a little later. Milliseconds. */
const afterChange = 1_500;

export interface NoticesState {
  readonly answer: Notices | undefined;
  /** At once on this screen; the server hears it, also when the page goes. */
  readonly see: (ids: readonly string[]) => void;
}

/** What is for me, kept up to date by the server; from this device while there is no connection. */
export function useNotices(): NoticesState {
  const { answer, reload, change } = useAnswer<Notices>('/notices');
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const offs = [
      onLive('noticesChanged', reload),
      onLive('myActionsChanged', () => {
        clearTimeout(timer);
        timer = setTimeout(reload, afterChange);
      }),
    ];
    return () => {
      clearTimeout(timer);
      for (const off of offs) off();
    };
  }, [reload]);
  const see = useCallback(
    (ids: readonly string[]) => {
      if (ids.length === 0) return;
      change((before) => seen(before, ids));
      api.post('/notices/seen', { ids }, { keepalive: true }).catch((error: unknown) => {
        showToast({ text: errorText(error, currentText()) });
        reload();
      });
    },
    [change, reload],
  );
  return { answer, see };
}

function seen(before: Notices, ids: readonly string[]): Notices {
  const all = before.notices
    .filter((each) => each.kind !== 'undelivered' || !ids.includes(each.id))
    .map((each): Notice => ('seen' in each && ids.includes(each.id) ? withSeen(each) : each));
  const { overview } = before;
  const left = overview === null || ids.includes(overview.id) ? null : overview;
  return { notices: all, overview: left, unseen: unseenOf(all).length + (left === null ? 0 : 1) };
}

/** What has to be looked at once; what is due goes by itself. */
export function unseenOf(notices: readonly Notice[]): Notice[] {
  return notices.filter((each) => each.kind !== 'due' && !('seen' in each && each.seen));
}

function withSeen<Each extends Notice>(notice: Each): Each {
  return { ...notice, seen: true };
}
