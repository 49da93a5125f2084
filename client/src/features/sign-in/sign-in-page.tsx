import type { WaysIn } from '@verbeterbord/shared/api/sign-in.ts';
import { signOnFailures, type SignOnFailure } from '@verbeterbord/shared/domain/sign-on.ts';
import { useCallback, useEffect, useState } from 'react';
import { api } from '../../api/api.ts';
import { errorText } from '../../api/error-text.ts';
import { useGateText } from '../../i18n/gates.ts';
import { useText } from '../../i18n/language.ts';
import { Button } from '../../ui/button.tsx';
import { GatePage } from '../../ui/gate/gate-page.tsx';
import { Notice } from '../../ui/notice.tsx';
import { DemoPeople } from './demo-people.tsx';
import { OwnWaysIn } from './own-ways-in.tsx';

interface SignInPageProps {
  /** Why one is here, when somebody ended the session that this device had. */
  readonly ended: 'session' | 'visit' | null;
  /** Our own path to go to afterwards. */
  readonly to: string;
  readonly onSignedIn: () => void;
}

/** The way in: whatever this server has. */
export function SignInPage({ ended, to, onSignedIn }: SignInPageProps) {
  const text = useText();
  const gates = useGateText();
  const { ways, error, reload } = useWaysIn();
  const why = <WhyHere ended={ended} to={to} />;
  if (ways?.mode === 'demo') return <DemoPeople why={why} offline={ways.offline} onSignedIn={onSignedIn} />;
  const title = ways?.organisation == null ? gates.signIn.title : gates.signIn.at(ways.organisation);
  return (
    <GatePage title={title}>
      {why}
      {ways === undefined && error !== undefined && (
        <>
          <Notice look="wrong">{errorText(error, text)}</Notice>
          <div>
            <Button onClick={reload}>{text.app.retry}</Button>
          </div>
        </>
      )}
      {ways?.setUpNeeded === true && <Notice look="still">{gates.signIn.setUpNeeded}</Notice>}
      {ways?.setUpNeeded === false && <OwnWaysIn ways={ways} to={to} onSignedIn={onSignedIn} />}
    </GatePage>
  );
}

function isSignOnFailure(code: string | null): code is SignOnFailure {
  return signOnFailures.some((known) => known === code);
}

/** What happened before one came here, and what one comes for. */
function WhyHere({ ended, to }: Pick<SignInPageProps, 'ended' | 'to'>) {
  const { signIn, signOnFailures: failures } = useGateText();
  const query = new URLSearchParams(location.search);
  const failure = query.get('fout');
  return (
    <>
      {ended !== null && <Notice look="plain">{signIn.ended[ended]}</Notice>}
      {isSignOnFailure(failure) && <Notice look="wrong">{failures[failure]}</Notice>}
      {query.get('gelukt') === 'wachtwoord' && <Notice look="good">{signIn.passwordChanged}</Notice>}
      {to === '/uitnodiging' && <Notice look="still">{signIn.linkNeedsSignIn}</Notice>}
    </>
  );
}

function useWaysIn() {
  const [state, setState] = useState<{ readonly ways?: WaysIn; readonly error?: unknown }>({});
  const reload = useCallback(() => {
    api.get<WaysIn>('/sign-in').then(
      (ways) => setState({ ways }),
      (error: unknown) => setState({ error }),
    );
  }, []);
  useEffect(() => {
    reload();
    window.addEventListener('online', reload);
    return () => window.removeEventListener('online', reload);
  }, [reload]);
  return { ...state, reload };
}
