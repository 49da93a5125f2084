import type { GeneralSettings } from '@verbeterbord/shared/api/settings.ts';
import { useState } from 'react';
import { api } from '../../../api/api.ts';
import { useTask } from '../../../api/use-task.ts';
import { useAdministrationText } from '../../../i18n/administration.ts';
import { Button } from '../../../ui/button.tsx';
import { ChoiceField } from '../../../ui/choice-field.tsx';
import { Field } from '../../../ui/field.tsx';
import { showToast } from '../../../ui/show-toast.ts';
import { Block } from '../parts/block.tsx';
import { SettingsForm } from '../parts/settings-form.tsx';
import { TextField } from '../parts/text-field.tsx';
import { useAdministrationRefusal } from '../parts/use-administration-refusal.ts';
import { wholeNumber } from '../parts/whole-number.ts';
import { frameHosts, teamsHosts } from './frame-hosts.ts';
import parts from '../parts/parts.module.css';

interface RetentionFormProps {
  readonly settings: GeneralSettings;
  readonly onChanged: () => Promise<void>;
}

/** The most that the server takes, per field. */
const kept = { bin: 3_650, sessions: 365, guests: 3_650, deactivated: 3_650, audit: 3_650 } as const;
/** The least; one day where nothing else is said. */
const atLeast: { readonly [Key in keyof typeof kept]?: number } = { audit: 90 };
const signedIn = { idleHours: 2_160, absoluteDays: 365 } as const;
const keptKeys = ['bin', 'sessions', 'guests', 'deactivated', 'audit'] as const;

/** Days, hours and places; kept by one button. */
export function RetentionForm({ settings, onChanged }: RetentionFormProps) {
  const all = useAdministrationText();
  const words = all.retention;
  const task = useTask(useAdministrationRefusal());
  const [days, setDays] = useState<Readonly<Record<keyof typeof kept, string>>>(() => ({
    bin: String(settings.retention.bin),
    sessions: String(settings.retention.sessions),
    guests: String(settings.retention.guests),
    deactivated: String(settings.retention.deactivated),
    audit: String(settings.retention.audit),
  }));
  const [idle, setIdle] = useState(String(settings.sessions.idleHours));
  const [absolute, setAbsolute] = useState(String(settings.sessions.absoluteDays));
  const [offline, setOffline] = useState(settings.offline);
  const [frames, setFrames] = useState(settings.frameAncestors.join('\n'));
  const hosts = frameHosts(frames);
  const wrong = (text: string, most: number, least = 1): string | undefined =>
    wholeNumber(text, least, most) === null ? all.wrongNumber(least, most) : undefined;
  const fine =
    keptKeys.every((key) => wrong(days[key], kept[key], atLeast[key]) === undefined) &&
    wrong(idle, signedIn.idleHours) === undefined &&
    wrong(absolute, signedIn.absoluteDays) === undefined &&
    hosts.wrong === null;

  const save = async (): Promise<void> => {
    const next = {
      retention: Object.fromEntries(keptKeys.map((key) => [key, Number(days[key])])),
      sessions: { idleHours: Number(idle), absoluteDays: Number(absolute) },
      offline,
      frameAncestors: hosts.hosts,
    };
    // what stays as it is isn't sent: the log tells what was changed
    const changed = Object.fromEntries(
      Object.entries(next).filter(([key, value]) => !sameValue(value, settings[key as keyof typeof next])),
    );
    const done = await task.run(async () => {
      await api.patch('/settings', changed);
      await onChanged();
    });
    if (done) showToast({ text: words.saved });
  };

  return (
    <SettingsForm
      task={task}
      onSubmit={() => {
        if (fine) void save();
        else
          requestAnimationFrame(() =>
            document.querySelector<HTMLElement>('form [aria-invalid="true"]')?.focus(),
          );
      }}
    >
      <Block title={words.kept} intro={words.keptIntro}>
        <div className={parts.pair}>
          {keptKeys.map((key) => (
            <TextField
              key={key}
              label={`${words[key]} (${words.unit})`}
              inputMode="numeric"
              value={days[key]}
              onChange={(text) => setDays({ ...days, [key]: text })}
              error={wrong(days[key], kept[key], atLeast[key])}
            />
          ))}
        </div>
      </Block>
      <Block title={words.signedIn}>
        <div className={parts.pair}>
          <TextField
            label={words.idle}
            inputMode="numeric"
            value={idle}
            onChange={setIdle}
            error={wrong(idle, signedIn.idleHours)}
          />
          <TextField
            label={words.absolute}
            inputMode="numeric"
            value={absolute}
            onChange={setAbsolute}
            error={wrong(absolute, signedIn.absoluteDays)}
          />
        </div>
      </Block>
      <Block title={words.device} intro={words.deviceIntro}>
        <ChoiceField
          label={words.deviceWhen}
          value={offline}
          options={(['off', 'own', 'always'] as const).map((value) => ({
            value,
            label: words.offline[value],
            hint: words.offlineHints[value],
          }))}
          onChange={setOffline}
        />
      </Block>
      <Block title={words.frames} intro={words.framesIntro}>
        <div className={parts.form}>
          <Field
            label={words.framesLabel}
            error={hosts.wrong === null ? undefined : words.framesWrong(hosts.wrong)}
          >
            {(control) => (
              <textarea
                {...control}
                rows={4}
                spellCheck={false}
                value={frames}
                onChange={(event) => setFrames(event.currentTarget.value)}
              />
            )}
          </Field>
          <div className={parts.row}>
            <Button onClick={() => setFrames([...new Set([...hosts.hosts, ...teamsHosts])].join('\n'))}>
              {words.framesAdd}
            </Button>
          </div>
        </div>
      </Block>
    </SettingsForm>
  );
}

function sameValue(one: unknown, other: unknown): boolean {
  const plain = (value: unknown): string =>
    JSON.stringify(
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.entries(value).toSorted(([a], [b]) => a.localeCompare(b))
        : value,
    );
  return plain(one) === plain(other);
}
