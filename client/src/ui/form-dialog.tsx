import { useText } from '../i18n/language.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { Form, type FormProps } from './form.tsx';

interface FormDialogProps extends Omit<FormProps, 'beside' | 'className' | 'note'> {
  readonly title: string;
  /** Of the way back. */
  readonly cancelLook?: 'quiet' | 'plain' | undefined;
  readonly onClose: () => void;
}

/** A question with fields, or only with an answer. */
export function FormDialog({ title, cancelLook, onClose, ...form }: FormDialogProps) {
  const { ui } = useText();
  return (
    <Dialog title={title} onClose={onClose}>
      <Form
        {...form}
        beside={
          <Button look={cancelLook ?? 'quiet'} onClick={onClose}>
            {ui.cancel}
          </Button>
        }
      />
    </Dialog>
  );
}
