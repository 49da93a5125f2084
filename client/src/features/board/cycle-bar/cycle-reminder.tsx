import { lists } from '@verbeterbord/shared/board/lists.ts';
import type { BoardView } from '@verbeterbord/shared/board/view.ts';
import { cycleToClose, pauseOn } from '@verbeterbord/shared/domain/cycle.ts';
import type { ActionId } from '@verbeterbord/shared/ids.ts';
import { useText } from '../../../i18n/language.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useBoardSession, useCycle, useList } from '../../../sync/hooks.ts';
import { Icon } from '../../../ui/icon.tsx';
import { Link } from '../../../ui/link.tsx';
import { useStore } from '../../../ui/use-store.ts';
import styles from './cycle-reminder.module.css';

/** Says calmly what the team hasn't come to yet: closing the cycle that is over, or choosing for this one; and that it is holiday. */
export function CycleReminder() {
  const words = useText().panel.cycleBar.reminder;
  const format = useFormat();
  const session = useBoardSession();
  const { id, calendar, lastClosed, since, canClose } = useStore(session.about);
  const { cycle, today } = useCycle();
  const nobodyChose = useNobodyChose(cycle.number);
  const open = canClose ? cycleToClose(calendar, today, lastClosed, since) : null;
  const pause = pauseOn(calendar, today);
  if (open?.overdue === true)
    return (
      <Reminder href={`/bord/${id}/afsluiten`} to={words.close(open.cycle.number)}>
        {words.over(open.cycle.number)}
      </Reminder>
    );
  if (pause !== null)
    return (
      <p className={styles.reminder}>
        <Icon name="sun" size={18} />
        {words.pause(format.date(pause.end))}
      </p>
    );
  if (canClose && nobodyChose)
    return (
      <Reminder href={`/bord/${id}/kiezen`} to={words.choose}>
        {words.notChosen}
      </Reminder>
    );
  return null;
}

interface ReminderProps {
  readonly href: string;
  readonly to: string;
  readonly children: string;
}

function Reminder({ href, to, children }: ReminderProps) {
  return (
    <p className={styles.reminder}>
      <Icon name="clock" size={18} />
      <span className={styles.why}>{children}</span>
      <Link href={href}>{to}</Link>
    </p>
  );
}

/** There are goals to work on, and every action on the wall came along from a cycle before. */
function useNobodyChose(cycle: number): boolean {
  const { view } = useBoardSession();
  const goals = useList(lists.goals);
  const actions = useList(lists.actions);
  return goals.length > 0 && !actions.some((id) => isChosen(view, id as ActionId, cycle));
}

function isChosen(view: BoardView, id: ActionId, cycle: number): boolean {
  const action = view.card('action', id);
  return action?.cycle === cycle && action.carried === 0;
}
