import { useAdministrationText } from '../../../i18n/administration.ts';
import { Form, type FormProps } from '../../../ui/form.tsx';

type SettingsFormProps = Omit<FormProps, 'busyText' | 'submit'> & {
  /** *Bewaren* unless it says more. */
  readonly submit?: string | undefined;
};

/** What one button keeps, in the words of administration. */
export function SettingsForm({ submit, ...form }: SettingsFormProps) {
  const words = useAdministrationText();
  return <Form {...form} submit={submit ?? words.save} busyText={words.busy} />;
}
