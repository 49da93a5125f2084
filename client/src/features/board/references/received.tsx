import { lists } from '@verbeterbord/shared/board/lists.ts';
import { useList } from '../../../sync/hooks.ts';
import { ReceivedGroup } from './received-group.tsx';

/** What goes between this team and others, and hangs on no card of its own: above its own ideas and obstacles. Nothing at all while there is nothing. */
export function Received() {
  const received = useList(lists.received).length;
  const given = useList(lists.given).length;
  return received + given === 0 ? null : <ReceivedGroup />;
}
