import type { MyAction } from '@verbeterbord/shared/api/actions.ts';
import { textLimits } from '@verbeterbord/shared/domain/card.ts';
import { useMemo, useState, type ReactNode } from 'react';
import { useLocation, useSearch } from 'wouter';
import { errorText } from '../../api/error-text.ts';
import { useText } from '../../i18n/language.ts';
import { useMyActionsText } from '../../i18n/my-actions.ts';
import { useToday } from '../../i18n/today.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { SaveMark } from '../../ui/save-mark.tsx';
import { showToast } from '../../ui/show-toast.ts';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { ActionList } from './action-list.tsx';
import { ActionRow } from './action-row.tsx';
import { AddAction } from './add-action.tsx';
import { keepFocus } from './keep-focus.ts';
import { RefusedChanges } from './refused-changes.tsx';
import { RowText } from './row-text.tsx';
import { sortActions } from './sort-actions.ts';
import { useCycleLine } from './use-cycle-line.ts';
import { useMyActions, type MyActionsState } from './use-my-actions.ts';
import styles from './my-actions-page.module.css';

interface Asking {
  readonly about: 'note' | 'stuck';
  readonly action: MyAction['id'];
}

/** All my actions over all boards: deze ronde, ik zit vast, later. The home of everybody who is signed in. */
export function MyActionsPage({ above }: { readonly above?: ReactNode }) {
  const text = useText();
  const words = useMyActionsText();
  usePageTitle(words.title);
  const today = useToday();
  const state = useMyActions();
  const { actions, boards, error, reload, save, change } = state;
  const [asking, setAsking] = useState<Asking | null>(null);
  const { adding, setAdding } = useAdding();
  const sorted = useMemo(() => sortActions(actions ?? [], today), [actions, today]);
  const editable = useMemo(() => boards.filter(({ canEdit }) => canEdit), [boards]);
  const first = sorted.now[0] ?? actions?.[0];
  const cycleLine = useCycleLine(boards, first);

  const act = (...[action, wanted, done]: Parameters<MyActionsState['change']>): void => {
    change(action, wanted, done);
    keepFocus(`actie-${action.id}`);
  };
  const row = (action: MyAction) => {
    const close = (): void => {
      setAsking(null);
      keepFocus(`actie-${action.id}`);
    };
    const about = asking?.action === action.id ? asking.about : null;
    return (
      <ActionRow
        key={action.id}
        action={action}
        canEdit={editable.some(({ id }) => id === action.board.id)}
        asking={
          about === 'note' ? (
            <RowText
              label={words.noteTitle}
              hint={words.noteHint}
              submit={words.noteSave}
              leave={text.ui.cancel}
              limit={textLimits.comment}
              onSubmit={(said) => change(action, { comment: said }, words.noteSaved)}
              onClose={close}
            />
          ) : about === 'stuck' && action.stuck ? (
            <RowText
              label={words.stuckTitle}
              hint={words.stuckHint}
              submit={words.stuckSave}
              leave={words.stuckLeave}
              limit={textLimits.sentence}
              onSubmit={(reason) => change(action, { stuck: reason }, words.stuckSaved)}
              onClose={close}
            />
          ) : null
        }
        onState={(one, next) =>
          act(one, { state: next }, next === 'done' ? words.madeDone : words.madeUndone)
        }
        onNote={(one) => setAsking({ about: 'note', action: one.id })}
        onStuck={(one) => {
          // the row asks on: a message would lie over it
          change(one, { stuck: '' });
          setAsking({ about: 'stuck', action: one.id });
        }}
        onResume={(one) => act(one, { stuck: null }, words.resumed)}
      />
    );
  };

  return (
    <div className={styles.page} data-wide={(actions?.length ?? 0) > 0}>
      <header className={styles.head}>
        <h1>{words.title}</h1>
        <p className={styles.line}>
          {cycleLine !== '' && <span>{cycleLine}</span>}
          {save !== 'loading' && save !== 'offline' && <SaveMark kind={save} label={text.app.save[save]} />}
        </p>
        {editable.length > 0 && !adding && (
          <Button icon="plus" className={styles.add} onClick={() => setAdding(true)}>
            {words.addAction}
          </Button>
        )}
      </header>
      {save === 'offline' && <Offline state={state} />}
      <RefusedChanges refused={state.refused} onForget={state.forget} />
      {error !== undefined && actions === undefined && save !== 'offline' && (
        <div className={styles.notice} role="alert">
          <p>{errorText(error, text)}</p>
          <Button slim onClick={reload}>
            {text.app.retry}
          </Button>
        </div>
      )}
      {above}
      {adding && editable.length > 0 && (
        <AddAction
          boards={editable}
          first={first?.board.id}
          onAdd={(board, input) => {
            state.add(board, input);
            showToast({ text: words.add.done(boards.find(({ id }) => id === board)?.title ?? '') });
          }}
          onClose={() => setAdding(false)}
        />
      )}
      {actions?.length === 0 && (
        <div className={styles.empty}>
          <h2>{words.emptyTitle}</h2>
          <p>{words.empty}</p>
          <ButtonLink href="/borden" look="go">
            {words.toBoards}
          </ButtonLink>
        </div>
      )}
      {actions !== undefined && actions.length > 0 && (
        <div className={styles.lists}>
          <div>
            <ActionList title={words.now} actions={sorted.now} empty={words.emptyNow} row={row} />
            <ActionList title={words.earlier} actions={sorted.earlier} row={row} folded />
          </div>
          <div>
            <ActionList title={words.stuck} actions={sorted.stuck} empty={words.emptyStuck} row={row} />
            <ActionList title={words.later} actions={sorted.later} empty={words.emptyLater} row={row} />
          </div>
        </div>
      )}
    </div>
  );
}

/** Whether the form for a new action is open; `?nieuw` opens it, from the phone's menu. */
function useAdding(): { readonly adding: boolean; readonly setAdding: (next: boolean) => void } {
  const asked = new URLSearchParams(useSearch()).has('nieuw');
  const [, navigate] = useLocation();
  const [open, setOpen] = useState(false);
  return {
    adding: open || asked,
    setAdding: (next) => {
      setOpen(next);
      if (!next && asked) navigate('/', { replace: true });
    },
  };
}

function Offline({ state: { waiting, outbox, actions } }: { readonly state: MyActionsState }) {
  const { app, codes } = useText();
  const words = useMyActionsText();
  const phone = matchMedia('(max-width: 720px) and (pointer: coarse)').matches;
  const rest =
    waiting > 0
      ? outbox.kept
        ? words.kept(waiting, phone)
        : app.save.notKept(waiting)
      : actions === undefined
        ? codes.network
        : words.cached;
  return (
    <p className={styles.offline} role="status">
      <Icon name="offline" size={22} />
      <span>
        <b>{app.save.offline}.</b> {rest}
      </span>
    </p>
  );
}
