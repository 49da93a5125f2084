import type { BoardAbout } from '@verbeterbord/shared/api/boards.ts';
import type { ClosedCycle } from '@verbeterbord/shared/api/records.ts';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { ApiError } from '../../api/api-error.ts';
import { api } from '../../api/api.ts';
import { errorText } from '../../api/error-text.ts';
import { currentText } from '../../i18n/language.ts';
import type { BoardSession } from '../../sync/board-session.ts';
import { useBoardSession } from '../../sync/hooks.ts';

/** What was typed last is on the server sooner than this, or the connection is gone. Milliseconds. */
const patience = 5_000;

/**
 * Closes the cycle and goes to its record. Whoever presses second, a moment later, is told by the server that it was done already, and
 * comes to the same record.
 */
export function useClose(cycle: number) {
  const session = useBoardSession();
  const [, navigate] = useLocation();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);

  const close = (): void => {
    setBusy(true);
    setFailed(null);
    closeCycle(session, cycle).then(
      (number) => navigate(`/bord/${session.id}/geschiedenis/${number}`),
      (error: unknown) => {
        setBusy(false);
        setFailed(errorText(error, currentText()));
      },
    );
  };
  return { close, busy, failed };
}

async function closeCycle(session: BoardSession, cycle: number): Promise<number> {
  // the record is made of what is on the server's disk
  await untilSaved(session);
  const { number } = await api.post<ClosedCycle>(`/boards/${session.id}/cycles/${cycle}/close`);
  // so that the board is in its next cycle at once; its own news may come later
  const about = await api.get<BoardAbout>(`/boards/${session.id}/about`).catch(() => null);
  if (about !== null) session.setAbout(about);
  return number;
}

async function untilSaved({ status }: BoardSession): Promise<void> {
  if (status.get().kind !== 'saving') return;
  await new Promise<void>((resolve, reject) => {
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      off();
      settle();
    };
    const timer = setTimeout(() => end(() => reject(new ApiError(0, 'network'))), patience);
    const off = status.subscribe(() => {
      if (status.get().kind !== 'saving') end(resolve);
    });
  });
}
