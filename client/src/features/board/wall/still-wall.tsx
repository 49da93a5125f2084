import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useBoardSession } from '../../../sync/hooks.ts';
import { Glide } from '../../../ui/drag/glide.ts';
import { CanEditContext } from './can-edit.ts';
import { useGlideOthers } from './use-glide-others.ts';
import { WallContext, WallControls } from './wall-controls.ts';

/** Around the parts of a board on a screen that nobody sits at: cards glide as colleagues move them, and nothing can be pressed. */
export function StillWall({ children }: { readonly children: ReactNode }) {
  const session = useBoardSession();
  const [wall, setWall] = useState(() => ({ session, controls: new WallControls(session, true) }));
  if (wall.session !== session) setWall({ session, controls: new WallControls(session, true) });
  return (
    <WallContext value={wall.controls}>
      <CanEditContext value={false}>
        <Gliding wall={wall.controls}>{children}</Gliding>
      </CanEditContext>
    </WallContext>
  );
}

function Gliding({ wall, children }: { readonly wall: WallControls; readonly children: ReactNode }) {
  const root = useRef<HTMLDivElement>(null);
  useGlideOthers();
  useEffect(() => (root.current === null ? undefined : wall.hang(new Glide(root.current))), [wall]);
  return (
    <div ref={root} style={{ display: 'contents' }}>
      {children}
    </div>
  );
}
