import type { InvitationShown } from '@verbeterbord/shared/api/invitations.ts';
import type { Me } from '@verbeterbord/shared/api/people.ts';
import type { SignInStep, WaysIn } from '@verbeterbord/shared/api/sign-in.ts';
import { dayOf } from '@verbeterbord/shared/time.ts';
import { useEffect, useState } from 'react';
import { api } from '../../api/api.ts';
import { errorText } from '../../api/error-text.ts';
import { useLink } from '../../api/use-link.ts';
import { useGateText } from '../../i18n/gates.ts';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Button } from '../../ui/button.tsx';
import { GatePage } from '../../ui/gate/gate-page.tsx';
import { LinkEnded } from '../../ui/gate/link-ended.tsx';
import { LinkFailed } from '../../ui/gate/link-failed.tsx';
import { JoinAsMe } from './join-as-me.tsx';
import { JoinWithSignOn } from './join-with-sign-on.tsx';
import { NewcomerForm } from './newcomer-form.tsx';

interface InvitationPageProps {
  readonly token: string | null;
  /** Who is signed in in this browser. */
  readonly me: Me | null;
  readonly onJoined: () => void;
  /** There is an account already: sign in first, and come back. */
  readonly onSignIn: () => void;
  /** An account was made, and a second step has to be chosen before it comes in: that begins at signing in. */
  readonly onMade: () => void;
  readonly onSignOut: () => Promise<void>;
}

/** What one is invited to, and the ways to say yes. */
export function InvitationPage({ token, me, onJoined, onSignIn, onMade, onSignOut }: InvitationPageProps) {
  const text = useText();
  const gates = useGateText();
  const words = gates.invitation;
  const format = useFormat();
  const link = useLink<InvitationShown>('/invitations/read', token);
  const ways = useWays();
  const [over, setOver] = useState(false);

  if (token === null || link.kind === 'missing' || link.kind === 'ended' || over)
    return <LinkEnded missing={link.kind === 'missing'} ask={gates.link.askInvitation} />;
  if (link.kind === 'failed')
    return (
      <GatePage title={text.app.name}>
        <LinkFailed said={errorText(link.error, text)} onRetry={link.retry} />
      </GatePage>
    );
  if (link.kind !== 'open' || ways === null) return <GatePage title={text.app.name} />;

  const { organisation, team, role, email, expiresAt } = link.shown;
  const member = me?.guestOf === null ? me : null;
  const ended = (): void => setOver(true);
  const next = (step: SignInStep): void => {
    if (step.next === 'in') onJoined();
    else onMade();
  };
  return (
    <GatePage
      title={words.title(organisation)}
      lead={
        <>
          <p>{team === null || role === null ? words.noTeam : words.team(team, words.roles[role])}</p>
          <p>{gates.link.until(format.day(dayOf(Date.parse(expiresAt))))}</p>
        </>
      }
    >
      {member !== null ? (
        <JoinAsMe
          token={token}
          name={member.person.name}
          onNext={next}
          onEnded={ended}
          onSignOut={onSignOut}
        />
      ) : (
        <>
          {ways.oidc !== null && <JoinWithSignOn token={token} name={ways.oidc.name} onEnded={ended} />}
          {ways.local ? (
            <NewcomerForm
              token={token}
              email={email}
              onNext={next}
              onEnded={ended}
              beside={
                <Button look="quiet" onClick={onSignIn}>
                  {words.haveAccount}
                </Button>
              }
            />
          ) : (
            <p>{words.noLocal}</p>
          )}
        </>
      )}
    </GatePage>
  );
}

function useWays(): WaysIn | null {
  const [ways, setWays] = useState<WaysIn | null>(null);
  useEffect(() => {
    const ask = (): void => {
      api.get<WaysIn>('/sign-in').then(setWays, () => undefined);
    };
    ask();
    window.addEventListener('online', ask);
    return () => window.removeEventListener('online', ask);
  }, []);
  return ways;
}
