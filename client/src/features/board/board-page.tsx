import { lists, parseEntry } from '@verbeterbord/shared/board/lists.ts';
import { cardKinds } from '@verbeterbord/shared/domain/card.ts';
import { isId } from '@verbeterbord/shared/ids.ts';
import { useCallback, useEffect, useState } from 'react';
import { useSearch } from 'wouter/use-browser-location';
import { useText } from '../../i18n/language.ts';
import { useBoardSession, useCanEdit, useList } from '../../sync/hooks.ts';
import { late } from '../../ui/late.tsx';
import { useStore } from '../../ui/use-store.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { AmbitionBanner } from './banner/ambition-banner.tsx';
import { CycleBar } from './cycle-bar/cycle-bar.tsx';
import { Filters } from './filters/filters.tsx';
import { CardPanel } from './panel/card-panel.tsx';
import { Board } from './wall/board.tsx';
import { CanEditContext, useCanEditWall } from './wall/can-edit.ts';
import { closeAt, closeCard } from './wall/open-card.ts';
import { useShortcuts } from './wall/shortcuts.ts';
import { useMedia } from './wall/use-media.ts';
import { useView, ViewSwitch } from './wall/view-switch.tsx';
import { useWall, WallContext, WallControls } from './wall/wall-controls.ts';
import styles from './wall/wall.module.css';

const QuestionDialog = late(async () => (await import('../../crossings/question-dialog.tsx')).QuestionDialog);
const KeysDialog = late(async () => (await import('./wall/keys-dialog.tsx')).KeysDialog);

/** A board: the ambition, the cycle, the wall, and the panel of the card in the address. */
export function BoardPage() {
  const session = useBoardSession();
  const [wall, setWall] = useState(() => ({ session, controls: new WallControls(session) }));
  if (wall.session !== session) setWall({ session, controls: new WallControls(session) });
  const canEdit = useCanEdit();
  return (
    <WallContext value={wall.controls}>
      <CanEditContext value={canEdit}>
        <Page />
      </CanEditContext>
    </WallContext>
  );
}

function Page() {
  const view = useView();
  const phone = useMedia('(max-width: 720px)');
  return (
    <>
      <NameOfBoard />
      <AmbitionBanner />
      <Intro />
      <CycleBar>
        {(!phone || view === 'person') && (
          <>
            <Filters />
            <ViewSwitch />
          </>
        )}
      </CycleBar>
      <LookingOn />
      <Board view={view} />
      <OpenedCard />
      <OpenedQuestion />
      <Keys />
    </>
  );
}

/** The page's heading while there is no ambition to be it. */
function NameOfBoard() {
  const text = useText().board;
  const { title } = useStore(useBoardSession().about);
  const ambitions = useList(lists.ambitions).length;
  return ambitions > 0 ? null : (
    <VisuallyHidden>
      <h1>{text.title(title)}</h1>
    </VisuallyHidden>
  );
}

/** On a board without a goal: how to begin. */
function Intro() {
  const text = useText().board.empty;
  const canEdit = useCanEditWall();
  const goals = useList(lists.goals).length;
  const actions = useList(lists.actions).length;
  if (!canEdit || goals > 0 || actions > 0) return null;
  return (
    <p className={styles.intro}>
      <b>{text.introBold}</b> {text.intro}
    </p>
  );
}

/** Who may only look is told so once, quietly. */
function LookingOn() {
  const text = useText().board;
  const { about } = useBoardSession();
  if (useCanEditWall() || about.get().canEdit) return null;
  return <p className={styles.readOnly}>{text.readOnly}</p>;
}

/** The panel of the card in the address, which others see that I have open. */
function OpenedCard() {
  const session = useBoardSession();
  const wall = useWall();
  const asked = new URLSearchParams(useSearch()).get('kaart');
  const entry = asked === null ? null : parseEntry(asked);
  const card = entry !== null && cardKinds.includes(entry.kind) && isId(entry.id) ? entry : null;
  const key = card === null ? null : `${card.kind}:${card.id}`;
  useEffect(() => {
    const id = key === null ? null : (key.split(':')[1] ?? null);
    wall.opened.set(key);
    session.setPresence({ open: id });
    if (id !== null) session.markOpened(id);
    return () => {
      wall.opened.set(null);
      session.setPresence({ open: null });
    };
  }, [key, wall, session]);
  if (card === null) return null;
  return <CardPanel card={card} onClose={closeCard} />;
}

/** The question of another team, or to one, that the address names. */
function OpenedQuestion() {
  const id = new URLSearchParams(useSearch()).get('vraag');
  return isId(id) ? <QuestionDialog key={id} id={id} onClose={closeQuestion} /> : null;
}

const closeQuestion = (): void => closeAt('vraag');

function Keys() {
  const [shown, setShown] = useState(false);
  const show = useCallback(() => {
    setShown(true);
  }, []);
  useShortcuts(show);
  if (!shown) return null;
  return (
    <KeysDialog
      onClose={() => {
        setShown(false);
      }}
    />
  );
}
