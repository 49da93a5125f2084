import { textLimits } from '@verbeterbord/shared/domain/card.ts';
import { newId, type ActionId, type OfferId, type TeamId } from '@verbeterbord/shared/ids.ts';
import type { Day } from '@verbeterbord/shared/time.ts';
import { useState } from 'react';
import { api } from '../api/api.ts';
import { errorText } from '../api/error-text.ts';
import { useRefusal } from '../api/use-refusal.ts';
import { useTask } from '../api/use-task.ts';
import { useCrossingsText } from '../i18n/crossings.ts';
import { useText } from '../i18n/language.ts';
import { DayField } from '../ui/day-field.tsx';
import { Field } from '../ui/field.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { showToast } from '../ui/show-toast.ts';
import { teamsBelow } from './teams-below.ts';
import { useTeams } from './use-teams.ts';
import styles from './crossings.module.css';

/** An action of the offering team's own board. */
export interface OfferSource {
  readonly action: ActionId;
  readonly title: string;
  readonly notes: string;
  readonly due: Day | null;
}

interface OfferDialogProps {
  /** Who offers. */
  readonly team: TeamId;
  /** Whom one began from; null lets one choose among the teams below. */
  readonly to: TeamId | null;
  /** With it the action goes along when it is taken over; without it a new one is written here. */
  readonly source?: OfferSource | undefined;
  readonly onClose: () => void;
}

/** Offers an action to a team below: a new one, or one of our own board. */
export function OfferDialog({ team, to, source, onClose }: OfferDialogProps) {
  const text = useText();
  const words = useCrossingsText().offers;
  const task = useTask(useRefusal({ ...words.refused, 'too-many': words.tooMany }));
  const { teams, error } = useTeams();
  const below = teamsBelow(teams ?? [], team);
  // the same one when it is sent again after a lost answer
  const [id] = useState(() => newId<OfferId>());
  const [chosen, setChosen] = useState<TeamId | ''>(to ?? '');
  const [title, setTitle] = useState(source?.title ?? '');
  const [notes, setNotes] = useState(source?.notes ?? '');
  const [due, setDue] = useState<Day | null>(source?.due ?? null);
  const [tried, setTried] = useState(false);
  const known = below.find((each) => each.id === chosen);
  const missing = known === undefined || title.trim() === '';

  const send = async (): Promise<void> => {
    if (known === undefined) return;
    const sent = await task.run(() =>
      api.post(`/teams/${team}/offers`, {
        id,
        to: known.id,
        title: title.trim(),
        notes: notes.trim(),
        due,
        source: source?.action ?? null,
      }),
    );
    if (!sent) return;
    showToast({ text: words.sent(known.name) });
    onClose();
  };

  return (
    <FormDialog
      title={to === null || known === undefined ? words.titleAny : words.title(known.name)}
      submit={words.send}
      busyText={words.busy}
      task={task}
      onSubmit={() => {
        setTried(true);
        if (!missing) void send();
      }}
      onClose={onClose}
    >
      <p className={styles.soft}>{source === undefined ? words.intro : words.introSource}</p>
      {teams === undefined && (
        <p className={styles.soft} role="status">
          {error === undefined ? words.loading : errorText(error, text)}
        </p>
      )}
      {teams !== undefined && below.length === 0 && <Notice look="still">{words.noTeams}</Notice>}
      {below.length > 0 && (
        <SelectField<TeamId | ''>
          label={words.team}
          first={to === null}
          value={known?.id ?? ''}
          options={[
            { value: '', label: words.chooseTeam },
            ...below.map(({ id: each, name, depth }) => ({
              value: each,
              label: '\u00a0\u00a0'.repeat(depth) + name,
            })),
          ]}
          onChange={setChosen}
          error={tried && known === undefined ? words.required : undefined}
        />
      )}
      <Field
        label={words.what}
        hint={words.whatHint}
        error={tried && title.trim() === '' ? words.required : undefined}
      >
        {(control) => (
          <input
            {...control}
            {...(to !== null && { 'data-autofocus': '' })}
            autoComplete="off"
            lang="nl"
            spellCheck
            maxLength={textLimits.title}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
        )}
      </Field>
      <Field label={words.notes} hint={words.optional}>
        {(control) => (
          <textarea
            {...control}
            rows={3}
            lang="nl"
            spellCheck
            maxLength={textLimits.notes}
            value={notes}
            onChange={(event) => setNotes(event.currentTarget.value)}
          />
        )}
      </Field>
      <DayField label={words.due} note={words.optional} value={due} optional onChange={setDue} />
    </FormDialog>
  );
}
