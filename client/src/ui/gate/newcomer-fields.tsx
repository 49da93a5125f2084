import { useGateText } from '../../i18n/gates.ts';
import { fewestCharacters, PasswordField } from './password-field.tsx';
import { TextField } from './text-field.tsx';

export interface NewcomerValue {
  readonly name: string;
  readonly role: string;
  readonly email: string;
  readonly password: string;
}

interface NewcomerFieldsProps {
  readonly value: NewcomerValue;
  /** Whether to say what is missing. */
  readonly tried: boolean;
  /** Where the address is fixed already there is no field for it. */
  readonly fixedEmail?: boolean;
  /** Why the server found the password too easy. */
  readonly weak: string | null;
  readonly onChange: (value: NewcomerValue) => void;
}

/** What looks like an address; whether it is one, the mail will tell. */
const looksLikeEmail = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/;

/** Whether all of it can be sent. */
export function isComplete(value: NewcomerValue): boolean {
  return (
    value.name.trim() !== '' &&
    looksLikeEmail.test(value.email.trim()) &&
    [...value.password].length >= fewestCharacters
  );
}

/** Somebody new: who they are, and how they will sign in. */
export function NewcomerFields({ value, tried, fixedEmail = false, weak, onChange }: NewcomerFieldsProps) {
  const gates = useGateText();
  const { fields } = gates;
  const left = fewestCharacters - [...value.password].length;
  const short = value.password === '' ? gates.required : fields.passwordLeft(left);
  const wrongEmail = value.email.trim() === '' ? gates.required : gates.wrongEmail;
  return (
    <>
      <TextField
        label={fields.name}
        hint={fields.nameHint}
        autoComplete="name"
        maxLength={60}
        value={value.name}
        error={tried && value.name.trim() === '' ? gates.required : undefined}
        onChange={(name) => onChange({ ...value, name })}
      />
      <TextField
        label={fields.role}
        hint={fields.roleHint}
        autoComplete="organization-title"
        maxLength={60}
        value={value.role}
        onChange={(role) => onChange({ ...value, role })}
      />
      {!fixedEmail && (
        <TextField
          label={fields.email}
          hint={fields.loginHint}
          type="email"
          inputMode="email"
          autoComplete="username"
          maxLength={254}
          value={value.email}
          error={tried && !looksLikeEmail.test(value.email.trim()) ? wrongEmail : undefined}
          onChange={(email) => onChange({ ...value, email })}
        />
      )}
      <PasswordField
        label={fields.password}
        chosen
        value={value.password}
        error={weak ?? (tried && left > 0 ? short : undefined)}
        onChange={(password) => onChange({ ...value, password })}
      />
    </>
  );
}
