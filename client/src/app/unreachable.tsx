import { useEffect } from 'react';
import { useText } from '../i18n/language.ts';
import { Button } from '../ui/button.tsx';
import { NoticePage } from './notice-page.tsx';

/** How often we try by ourselves, milliseconds. */
const every = 5_000;

/** No server, and this device knows nobody: keeps trying. */
export function Unreachable({ onRetry }: { readonly onRetry: () => void }) {
  const text = useText();
  useEffect(() => {
    const timer = setInterval(onRetry, every);
    return () => clearInterval(timer);
  }, [onRetry]);
  return (
    <NoticePage title={text.app.save.offline} text={text.codes.network}>
      <Button look="go" onClick={onRetry}>
        {text.app.retry}
      </Button>
    </NoticePage>
  );
}
