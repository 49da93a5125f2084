import { useText } from '../i18n/language.ts';
import { ButtonLink } from '../ui/button-link.tsx';
import { Button } from '../ui/button.tsx';
import { NoticePage } from './notice-page.tsx';

/** Browsers say it differently when a file of the program can't be fetched. */
const missingFile = /dynamically imported module|module script failed|error loading/i;

/** Instead of a page that failed: what happened, that the work is safe, what to do. */
export function RouteFailed({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const { app } = useText();
  const notLoaded = error instanceof Error && missingFile.test(error.message);
  return (
    <NoticePage title={app.failure.title} text={notLoaded ? app.failure.version : app.failure.text}>
      {notLoaded ? (
        <Button look="go" onClick={() => location.reload()}>
          {app.reload}
        </Button>
      ) : (
        <Button look="go" onClick={onRetry}>
          {app.retry}
        </Button>
      )}
      <ButtonLink href="/borden">{app.notFound.boards}</ButtonLink>
    </NoticePage>
  );
}
