import { useText } from '../../i18n/language.ts';
import { Button } from '../button.tsx';
import { Notice } from '../notice.tsx';

interface LinkFailedProps {
  /** Why, as a sentence. */
  readonly said: string;
  readonly onRetry: () => void;
}

/** A link that could not be looked at now; it may be good. */
export function LinkFailed({ said, onRetry }: LinkFailedProps) {
  const { app } = useText();
  return (
    <>
      <Notice look="wrong">{said}</Notice>
      <div>
        <Button onClick={onRetry}>{app.retry}</Button>
      </div>
    </>
  );
}
