import type { ReactNode } from 'react';
import { useMe } from '../sync/hooks.ts';
import { pagePlace } from '../ui/page-place.ts';
import { useStore } from '../ui/use-store.ts';
import { Crumb } from './crumb.tsx';
import { Frame } from './frame.tsx';
import { MainBar } from './main-bar.tsx';
import { TopLine } from './top-line.tsx';

interface ShellProps {
  readonly place: 'my-actions' | 'boards' | 'search' | 'elsewhere';
  readonly children: ReactNode;
}

/** Around every page that isn't a board. */
export function Shell({ place, children }: ShellProps) {
  const { organisation, guestOf } = useMe();
  const where = useStore(pagePlace) ?? { back: null, here: organisation.name };
  return (
    <Frame
      top={<TopLine place={place} crumb={<Crumb {...where} />} />}
      bar={guestOf === null && <MainBar place={place} />}
    >
      {children}
    </Frame>
  );
}
