import type { ReactNode } from 'react';
import { useMe } from '../sync/hooks.ts';
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
  const { organisation, guestOf } = useMe();
  return (
    <Frame
      top={<TopLine place={place} crumb={<Crumb back={null} here={organisation.name} />} />}
      bar={guestOf === null && <MainBar place={place} />}
    >
      {children}
    </Frame>
  );
}
