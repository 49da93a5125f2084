import { useEffect, useRef } from 'react';
import { useText } from '../../../i18n/language.ts';
import { late } from '../../../ui/late.tsx';
import { useStore } from '../../../ui/use-store.ts';
import { CardMenu } from '../card/card-menu.tsx';
import { LatePhoneWall } from '../phone/late-phone-wall.tsx';
import { PhoneBar } from '../phone/phone-bar.tsx';
import { GoalWall } from './goal-wall.tsx';
import { useAnnounceOthers } from './use-announce-others.ts';
import { useGlideOthers } from './use-glide-others.ts';
import { useMedia } from './use-media.ts';
import { useWallDrag } from './use-wall-drag.ts';
import { showGoals, type View } from './view-switch.tsx';
import { useWall } from './wall-controls.ts';
import hidden from '../../../ui/visually-hidden.module.css';

const PersonWall = late(async () => (await import('../per-person/person-wall.tsx')).PersonWall);

/** The wall itself, in the way that fits the screen and the view that was chosen. Needs a `WallContext` around it. */
export function Board({ view }: { readonly view: View }) {
  const text = useText().board;
  const wall = useWall();
  const root = useRef<HTMLDivElement>(null);
  const phone = useMedia('(max-width: 720px)');
  useWallDrag(root, view === 'goal');
  useGlideOthers();
  useAnnounceOthers();
  useEffect(() => wall.unsaved.start(), [wall]);
  useEffect(() => {
    // a bigger wall gets bigger letters, not more columns (base sizes are in rem)
    document.documentElement.dataset['wall'] = '';
    return () => {
      delete document.documentElement.dataset['wall'];
    };
  }, []);
  return (
    <div ref={root}>
      <p id="wall-keys" hidden>
        {text.drag.how}
      </p>
      <Voice />
      {view === 'person' ? <PersonWall onClose={showGoals} /> : phone ? <LatePhoneWall /> : <GoalWall />}
      {phone && <PhoneBar />}
      <CardMenu />
    </div>
  );
}

/** Where a carried card hangs, for who listens: at once, because the next arrow comes soon. */
function Voice() {
  const said = useStore(useWall().voice);
  return (
    <div className={hidden.hidden} role="status" aria-live="assertive" aria-atomic="true">
      {said}
    </div>
  );
}
