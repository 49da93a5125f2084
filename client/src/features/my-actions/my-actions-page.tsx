import type { MyAction } from '@verbeterbord/shared/api/actions.ts';
import { textLimits } from '@verbeterbord/shared/domain/card.ts';
import { useMemo, useState } from 'react';
import { errorText } from '../../api/error-text.ts';
import { useText } from '../../i18n/language.ts';
import { useMyActionsText } from '../../i18n/my-actions.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { SaveMark } from '../../ui/save-mark.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { ActionList } from './action-list.tsx';
import { ActionRow } from './action-row.tsx';
import { sortActions } from './sort-actions.ts';
import { TextDialog } from './text-dialog.tsx';
import { useCycleLine } from './use-cycle-line.ts';
import { useMyActions, type MyActionsState } from './use-my-actions.ts';
import styles from './my-actions-page.module.css';

/** All my actions over all boards: deze ronde, ik zit vast, later. The home of everybody who is signed in. */
export function MyActionsPage() {
  const text = useText();
  const words = useMyActionsText();
  usePageTitle(words.title);
  const state = useMyActions();
  const { answer, error, reload, save, change } = state;
  const [asking, setAsking] = useState<{
    readonly about: 'note' | 'stuck';
    readonly action: MyAction;
  } | null>(null);
  const sorted = useMemo(() => sortActions(answer?.actions ?? []), [answer]);
  const cycleLine = useCycleLine(answer?.actions[0]);

  const row = (action: MyAction) => (
    <ActionRow
      key={action.id}
      action={action}
      onState={(one, next) =>
        change(one, { state: next }, next === 'done' ? words.madeDone : words.madeUndone)
      }
      onNote={(one) => setAsking({ about: 'note', action: one })}
      onStuck={(one) => setAsking({ about: 'stuck', action: one })}
      onResume={(one) => change(one, { stuck: null }, words.resumed)}
    />
  );

  return (
    <div className={styles.page} data-wide={(answer?.actions.length ?? 0) > 0}>
      <header className={styles.head}>
        <h1>{words.title}</h1>
        <p className={styles.line}>
          {cycleLine !== '' && <span>{cycleLine}</span>}
          {save !== 'loading' && save !== 'offline' && <SaveMark kind={save} label={text.app.save[save]} />}
        </p>
      </header>
      {save === 'offline' && <Offline state={state} />}
      {error !== undefined && answer === undefined && save !== 'offline' && (
        <div className={styles.notice} role="alert">
          <p>{errorText(error, text)}</p>
          <Button slim onClick={reload}>
            {text.app.retry}
          </Button>
        </div>
      )}
      {answer?.actions.length === 0 && (
        <div className={styles.empty}>
          <h2>{words.emptyTitle}</h2>
          <p>{words.empty}</p>
          <ButtonLink href="/borden" look="go">
            {words.toBoards}
          </ButtonLink>
        </div>
      )}
      {answer !== undefined && answer.actions.length > 0 && (
        <div className={styles.lists}>
          <ActionList title={words.now} actions={sorted.now} empty={words.emptyNow} row={row} />
          <div>
            <ActionList title={words.stuck} actions={sorted.stuck} empty={words.emptyStuck} row={row} />
            <ActionList title={words.later} actions={sorted.later} empty={words.emptyLater} row={row} />
          </div>
        </div>
      )}
      {asking?.about === 'note' && (
        <TextDialog
          title={words.noteTitle}
          about={asking.action.title}
          hint={words.noteHint}
          submit={words.noteSave}
          limit={textLimits.comment}
          onSubmit={(said) => change(asking.action, { comment: said }, words.noteSaved)}
          onClose={() => setAsking(null)}
        />
      )}
      {asking?.about === 'stuck' && (
        <TextDialog
          title={words.stuckTitle}
          about={asking.action.title}
          hint={words.stuckHint}
          submit={words.stuckSave}
          limit={textLimits.sentence}
          optional
          onSubmit={(reason) => change(asking.action, { stuck: reason }, words.stuckSaved)}
          onClose={() => setAsking(null)}
        />
      )}
    </div>
  );
}

function Offline({ state }: { readonly state: MyActionsState }) {
  const { app, codes } = useText();
  const myActions = useMyActionsText();
  const rest =
    state.waiting > 0
      ? app.save.kept(state.waiting)
      : state.answer === undefined
        ? codes.network
        : myActions.cached;
  return (
    <p className={styles.offline} role="status">
      <Icon name="offline" size={22} />
      <span>
        <b>{app.save.offline}.</b> {rest}
      </span>
    </p>
  );
}
