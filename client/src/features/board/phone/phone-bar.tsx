import { navigate } from 'wouter/use-browser-location';
import { useText } from '../../../i18n/language.ts';
import { BottomBarItem } from '../../../ui/bottom-bar-item.tsx';
import { BottomBar } from '../../../ui/bottom-bar.tsx';

export type Section = 'noticed' | 'goals' | 'success';

const parts = [
  ['noticed', 'bulb'],
  ['goals', 'columns'],
  ['success', 'star'],
] as const;

interface PhoneBarProps {
  readonly section: Section;
  onSection(section: Section): void;
}

/** The parts of the board, and my actions, where a thumb is. */
export function PhoneBar({ section, onSection }: PhoneBarProps) {
  const text = useText().board;
  const names = { noticed: text.columns.noticed, goals: text.phone.goals, success: text.columns.success };
  return (
    <BottomBar label={text.phone.sections}>
      {parts.map(([part, icon]) => (
        <BottomBarItem
          key={part}
          icon={icon}
          label={names[part]}
          current={part === section}
          onClick={() => {
            onSection(part);
            window.scrollTo(0, 0);
          }}
        />
      ))}
      <BottomBarItem
        icon="list"
        label={text.phone.myActions}
        href="/"
        onClick={(event) => {
          event.preventDefault();
          navigate('/');
        }}
      />
    </BottomBar>
  );
}
