import { navigate } from 'wouter/use-browser-location';
import { useText } from '../../../i18n/language.ts';
import { useMe } from '../../../sync/hooks.ts';
import { BottomBarItem } from '../../../ui/bottom-bar-item.tsx';
import { BottomBar } from '../../../ui/bottom-bar.tsx';
import { useStore } from '../../../ui/use-store.ts';
import { useView } from '../wall/view-switch.tsx';
import { useWall } from '../wall/wall-controls.ts';

const parts = [
  ['noticed', 'bulb'],
  ['goals', 'columns'],
  ['success', 'star'],
] as const;

/** The parts of the board, and my actions, where a thumb is. */
export function PhoneBar() {
  const text = useText().board;
  const guest = useMe().guestOf !== null;
  const wall = useWall();
  const view = useView();
  const section = useStore(wall.section);
  const names = { noticed: text.columns.noticed, goals: text.phone.goals, success: text.columns.success };
  return (
    <BottomBar label={text.phone.sections}>
      {parts.map(([part, icon]) => (
        <BottomBarItem
          key={part}
          icon={icon}
          label={names[part]}
          current={view === 'goal' && part === section}
          onClick={() => {
            wall.section.set(part);
            if (view !== 'goal') navigate(location.pathname, { replace: true });
            window.scrollTo(0, 0);
          }}
        />
      ))}
      {!guest && (
        <BottomBarItem
          icon="list"
          label={text.phone.myActions}
          href="/"
          onClick={(event) => {
            event.preventDefault();
            navigate('/');
          }}
        />
      )}
    </BottomBar>
  );
}
