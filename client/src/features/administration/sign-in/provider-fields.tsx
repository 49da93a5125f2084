import type { SignInSettings } from '@verbeterbord/shared/api/sign-on.ts';
import { joinRules } from '@verbeterbord/shared/domain/sign-on.ts';
import { useAdministrationText } from '../../../i18n/administration.ts';
import { ChoiceField } from '../../../ui/choice-field.tsx';
import { CopyBox } from '../parts/copy-box.tsx';
import { TextField } from '../parts/text-field.tsx';
import type { ProviderDraft } from './provider-draft.ts';
import parts from '../parts/parts.module.css';

interface ProviderFieldsProps {
  readonly draft: ProviderDraft;
  /** Who it is stands in the server's environment. */
  readonly fixed: boolean;
  readonly hasSecret: boolean;
  readonly addresses: SignInSettings['addresses'];
  /** Saving was tried: what is empty says so. */
  readonly tried: boolean;
  readonly onChange: (draft: ProviderDraft) => void;
}

/** Where people sign in with the account of their work, who may, and what has to be entered there. */
export function ProviderFields(props: ProviderFieldsProps) {
  const { draft, fixed, hasSecret, addresses, tried, onChange } = props;
  const all = useAdministrationText();
  const words = all.signIn;
  const missing = (text: string): string | undefined =>
    tried && text.trim() === '' ? all.required : undefined;
  return (
    <div className={parts.form}>
      {!fixed && (
        <>
          <ChoiceField
            label={words.kind}
            value={draft.kind}
            options={[
              { value: 'entra', label: words.entra },
              { value: 'other', label: words.other },
            ]}
            onChange={(kind) => onChange({ ...draft, kind })}
          />
          <TextField
            label={words.issuer}
            hint={words.issuerHint}
            type="url"
            inputMode="url"
            value={draft.issuer}
            onChange={(issuer) => onChange({ ...draft, issuer })}
            error={missing(draft.issuer)}
          />
          <TextField
            label={words.clientId}
            value={draft.clientId}
            onChange={(clientId) => onChange({ ...draft, clientId })}
            error={missing(draft.clientId)}
          />
          <TextField
            label={words.clientSecret}
            hint={hasSecret ? words.secretKept : words.secretNone}
            type="password"
            autoComplete="new-password"
            value={draft.clientSecret}
            onChange={(clientSecret) => onChange({ ...draft, clientSecret })}
          />
        </>
      )}
      <TextField
        label={words.name}
        hint={words.nameHint}
        value={draft.name}
        maxLength={60}
        onChange={(name) => onChange({ ...draft, name })}
        error={missing(draft.name)}
      />
      <ChoiceField
        label={words.join}
        value={draft.join}
        options={joinRules.map((value) => ({ value, label: words.joins[value] }))}
        onChange={(join) => onChange({ ...draft, join })}
      />
      <details className={parts.old}>
        <summary>{words.advanced}</summary>
        <div className={parts.form}>
          <TextField
            label={words.scopesAsked}
            value={draft.scopes}
            onChange={(scopes) => onChange({ ...draft, scopes })}
          />
          <TextField
            label={words.groupsClaim}
            value={draft.groupsClaim}
            onChange={(groupsClaim) => onChange({ ...draft, groupsClaim })}
          />
        </div>
      </details>
      <details className={parts.old}>
        <summary>{words.addresses}</summary>
        <div className={parts.form}>
          {(['callback', 'signedOut', 'backChannel', 'frontChannel'] as const).map((which) => (
            <CopyBox key={which} label={words[which]} value={addresses[which]} />
          ))}
        </div>
      </details>
    </div>
  );
}
