import { useLocation } from 'wouter';
import { useText } from '../i18n/language.ts';
import { useMe } from '../sync/hooks.ts';
import { forgetMe } from '../sync/me.ts';
import type { Opening } from '../sync/open-boards.ts';
import { ButtonLink } from '../ui/button-link.tsx';
import { Button } from '../ui/button.tsx';
import { Loading } from './loading.tsx';
import { NoticePage } from './notice-page.tsx';
import { Shell } from './shell.tsx';

type Waiting = Exclude<Opening, { kind: 'open' }>;

/** Instead of a board that isn't there (yet): why, and what to do. */
export function BoardWaiting({ opening }: { readonly opening: Waiting }) {
  const { app, codes } = useText();
  const [path, navigate] = useLocation();
  const guest = useMe().guestOf !== null;
  return (
    <Shell place="elsewhere">
      {opening.kind === 'opening' && <Loading />}
      {opening.kind === 'no-copy' && (
        <NoticePage title={app.noCopy.title} text={app.noCopy.text}>
          {!guest && <ButtonLink href="/">{app.notFound.home}</ButtonLink>}
        </NoticePage>
      )}
      {opening.kind === 'refused' && (
        <NoticePage title={app.stopped.title} text={codes.closed[opening.reason]}>
          {opening.reason === 'notSignedIn' ? (
            <Button
              look="go"
              onClick={() => {
                void forgetMe().then(() => navigate(`/inloggen?naar=${encodeURIComponent(path)}`));
              }}
            >
              {app.stopped.signIn}
            </Button>
          ) : (
            !guest && (
              <ButtonLink href="/borden" look="go">
                {app.stopped.boards}
              </ButtonLink>
            )
          )}
        </NoticePage>
      )}
    </Shell>
  );
}
