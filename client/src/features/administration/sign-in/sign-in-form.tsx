import type { ChangedSignInSettings, SignInSettings } from '@verbeterbord/shared/api/sign-on.ts';
import { useState } from 'react';
import { api } from '../../../api/api.ts';
import { useTask } from '../../../api/use-task.ts';
import { useAdministrationText } from '../../../i18n/administration.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { ChoiceField } from '../../../ui/choice-field.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { showToast } from '../../../ui/show-toast.ts';
import { Block } from '../parts/block.tsx';
import { SettingsForm } from '../parts/settings-form.tsx';
import { useAdministrationRefusal } from '../parts/use-administration-refusal.ts';
import { draftOf, providerOf } from './provider-draft.ts';
import { ProviderFields } from './provider-fields.tsx';
import { ProviderTest } from './provider-test.tsx';
import parts from '../parts/parts.module.css';

interface SignInFormProps {
  readonly settings: SignInSettings;
  readonly onChanged: () => Promise<void>;
}

/** Everything about signing in that one button keeps. */
export function SignInForm({ settings, onChanged }: SignInFormProps) {
  const all = useAdministrationText();
  const words = all.signIn;
  const task = useTask(useAdministrationRefusal());
  const [local, setLocal] = useState(settings.localAccounts);
  const [secondFactor, setSecondFactor] = useState(settings.secondFactor);
  const [external, setExternal] = useState(settings.oidc !== null);
  const [draft, setDraft] = useState(() => draftOf(settings.oidc));
  const [tried, setTried] = useState(false);
  const incomplete = [draft.issuer, draft.clientId, draft.name].some((text) => text.trim() === '');
  // the secret that is kept belongs to the provider that it was given for
  const hasSecret = settings.oidc?.hasSecret === true && settings.oidc.issuer === draft.issuer.trim();

  const save = async (): Promise<void> => {
    let ended = 0;
    const done = await task.run(async () => {
      ({ ended } = await api.put<ChangedSignInSettings>('/settings/sign-in', {
        localAccounts: local,
        secondFactor,
        oidc: external ? providerOf(draft, hasSecret) : null,
      }));
      await onChanged();
    });
    if (done) showToast({ text: ended === 0 ? words.saved : words.savedEnded(ended) });
  };

  return (
    <SettingsForm
      task={task}
      note={<p className={parts.soft}>{words.ends}</p>}
      onSubmit={() => {
        setTried(true);
        if (!(external && incomplete)) void save();
      }}
    >
      <Block title={words.local}>
        <Checkbox label={words.localOn} hint={words.localHint} checked={local} onChange={setLocal} />
        {local && (
          <>
            <ChoiceField
              label={words.second}
              value={secondFactor}
              options={[
                { value: 'optional', label: words.secondOptional },
                { value: 'required', label: words.secondRequired },
              ]}
              onChange={setSecondFactor}
            />
            <p className={parts.soft}>{words.secondHint}</p>
          </>
        )}
      </Block>
      <Block title={words.external}>
        {settings.fixed ? (
          <Notice look="plain">{words.fixed}</Notice>
        ) : (
          <Checkbox label={words.externalOn} checked={external} onChange={setExternal} />
        )}
        {external && (
          <>
            <ProviderFields
              draft={draft}
              fixed={settings.fixed}
              hasSecret={hasSecret}
              addresses={settings.addresses}
              tried={tried}
              onChange={setDraft}
            />
            <ProviderTest draft={draft} fixed={settings.fixed} hasSecret={hasSecret} />
          </>
        )}
      </Block>
    </SettingsForm>
  );
}
