import { lists } from '@verbeterbord/shared/board/lists.ts';
import { textLimits } from '@verbeterbord/shared/domain/card.ts';
import { helpKinds, type HelpKind } from '@verbeterbord/shared/domain/question.ts';
import type { ReferableCard } from '@verbeterbord/shared/domain/reference.ts';
import { addDays, type Day } from '@verbeterbord/shared/time.ts';
import { useEffect, useEffectEvent, useState, type SyntheticEvent } from 'react';
import { api } from '../../../api/api.ts';
import { useRefusal } from '../../../api/use-refusal.ts';
import { useTask } from '../../../api/use-task.ts';
import { useDraft } from '../../../crossings/question-drafts.ts';
import { useText } from '../../../i18n/language.ts';
import { useQuestionsText } from '../../../i18n/questions.ts';
import { useBoardSession, useCycle, useList, useReference } from '../../../sync/hooks.ts';
import { Button } from '../../../ui/button.tsx';
import { ChoiceField } from '../../../ui/choice-field.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Field } from '../../../ui/field.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { showToast } from '../../../ui/show-toast.ts';
import { useStore } from '../../../ui/use-store.ts';
import { DayEditor } from '../panel/parts/day-editor.tsx';
import { liveQuestion } from './may-escalate.ts';
import styles from './escalate.module.css';

interface EscalateDialogProps {
  readonly card: ReferableCard;
  readonly onClose: () => void;
}

/**
 * Asks the team above: one clear question, what is needed, before when; and says what that team gets to see. The question has its id
 * from the start, so that pressing twice, or an answer that got lost, asks once.
 */
export function EscalateDialog({ card, onClose }: EscalateDialogProps) {
  const words = useQuestionsText();
  const own = words.ask;
  const { ui, codes } = useText();
  const session = useBoardSession();
  const { team, teamAbove } = useStore(session.about);
  const { cycle, today } = useCycle();
  const draft = useDraft(`ask:${card.kind}:${card.id}`);
  const [help, setHelp] = useState<HelpKind | ''>('');
  const [before, setBefore] = useState<Day | null>(() => addDays(today, 7));
  const [missing, setMissing] = useState(false);
  const task = useTask(useRefusal({ network: own.offline, 'too-many': own.tooMany }));
  const above = teamAbove?.name;

  const sent = (): void => {
    draft.drop();
    if (above !== undefined) showToast({ text: own.sent(above) });
    onClose();
  };
  const noticed = useEffectEvent(sent);
  // asked after all: the server took it, though its answer got lost
  const stands = useReference(draft.id) !== undefined;
  useEffect(() => {
    if (stands) noticed();
  }, [stands]);

  // a colleague asked about this card while I was writing
  useList(lists.referencesOf(card.kind, card.id));
  const live = liveQuestion(session.view, card.kind, card.id);
  const isTaken = live !== undefined && live !== draft.id;

  const text = draft.text.trim();
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setMissing(text === '' || help === '');
    if (text === '' || help === '' || task.busy) return;
    const question = { id: draft.id, card, text, help, before };
    void task
      .run(() => api.post(`/boards/${session.id}/questions`, question))
      .then((done) => {
        if (done) sent();
      });
  };

  return (
    <Dialog title={own.title(above ?? team.name)} onClose={onClose}>
      {above === undefined ? (
        <Notice look="plain">{own.noTeam(team.name)}</Notice>
      ) : (
        <form className={styles.form} onSubmit={submit} noValidate>
          <p className={styles.intro}>{own.intro}</p>
          <Field
            label={own.text}
            hint={own.textHint}
            error={missing && text === '' ? own.textMissing : undefined}
          >
            {(control) => (
              <textarea
                {...control}
                data-autofocus=""
                value={draft.text}
                maxLength={textLimits.sentence * 4}
                lang="nl"
                spellCheck
                onChange={(event) => {
                  draft.write(event.target.value);
                }}
              />
            )}
          </Field>
          <div className={styles.help}>
            <ChoiceField<HelpKind | ''>
              label={own.help}
              value={help}
              options={helpKinds.map((value) => ({
                value,
                label: words.help[value],
                hint: own.helpHints[value],
              }))}
              onChange={setHelp}
            />
            {missing && help === '' && (
              <p className={styles.error} role="alert">
                {own.helpMissing}
              </p>
            )}
          </div>
          <fieldset className={styles.before}>
            <legend>{own.before}</legend>
            <DayEditor
              day={before}
              label={own.otherDay}
              shortcuts={[
                { label: own.week, day: addDays(today, 7) },
                { label: own.endOfCycle, day: cycle.end },
                { label: own.twoWeeks, day: addDays(today, 14) },
              ]}
              onChoose={setBefore}
              close={() => undefined}
            />
          </fieldset>
          <div className={styles.seen}>
            <Icon name="people" />
            <p>
              <b>{own.seen(above)}</b> {own.seenWhat} {words.privacy}
            </p>
          </div>
          {isTaken ? (
            <Notice look="plain">{codes.refusal['already-asked']}</Notice>
          ) : (
            task.failure !== null && <Notice look="wrong">{task.failure}</Notice>
          )}
          <div className={styles.buttons}>
            <Button type="submit" look="go" disabled={task.busy || isTaken}>
              {own.submit}
            </Button>
            <Button onClick={onClose}>{ui.cancel}</Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
