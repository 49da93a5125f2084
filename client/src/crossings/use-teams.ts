import type { TeamLine } from '@verbeterbord/shared/api/teams.ts';
import { useEffect } from 'react';
import { onLive } from '../live/live.ts';
import { useMe } from '../sync/hooks.ts';
import { useAnswer } from '../sync/use-answer.ts';

/** The teams that I may know of, with those of their boards that I may open; kept on this device. Undefined until known; a guest knows of none. */
export function useTeams(): { readonly teams: readonly TeamLine[] | undefined; readonly error: unknown } {
  const guest = useMe().guestOf !== null;
  const { answer, error, reload } = useAnswer<{ readonly teams: readonly TeamLine[] }>(
    guest ? null : '/teams',
  );
  useEffect(() => (guest ? undefined : onLive('accessChanged', reload)), [guest, reload]);
  return { teams: guest ? [] : answer?.teams, error };
}
