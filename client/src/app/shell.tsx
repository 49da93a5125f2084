import type { ReactNode } from 'react';
import { useText } from '../i18n/language.ts';
import { Crumb } from './crumb.tsx';
import { Frame } from './frame.tsx';
import { MainBar } from './main-bar.tsx';
import { TopLine } from './top-line.tsx';

interface ShellProps {
  readonly place: 'my-actions' | 'boards' | 'elsewhere';
  readonly children: ReactNode;
}

/** Around every page that isn't a board. */
export function Shell({ place, children }: ShellProps) {
  const { app } = useText();
  const names = { 'my-actions': app.myActions, boards: app.boards, elsewhere: app.name };
  return (
    <Frame
      top={<TopLine place={place} crumb={<Crumb back={null} here={names[place]} />} />}
      bar={<MainBar place={place} />}
    >
      {children}
    </Frame>
  );
}
