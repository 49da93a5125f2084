import { useTeams } from '../../../crossings/use-teams.ts';
import { useBoardSession } from '../../../sync/hooks.ts';
import { useStore } from '../../../ui/use-store.ts';
import { useMayAsk } from '../wall/use-may-ask.ts';

/** Whether I may offer actions for the team of this board: it has teams below it, and I speak for it. */
export function useMayOffer(): boolean {
  const { team } = useStore(useBoardSession().about);
  const mayAsk = useMayAsk();
  const { teams } = useTeams();
  return mayAsk && teams?.some(({ parent }) => parent === team.id) === true;
}
