import type { SignInStep, WaysIn } from '@verbeterbord/shared/api/sign-in.ts';
import { useState } from 'react';
import { useGateText } from '../../i18n/gates.ts';
import { isSharedComputer, setSharedComputer } from '../../sync/device.ts';
import { DeviceChoice } from '../../ui/gate/device-choice.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Late } from './late-steps.tsx';
import { PasswordForm } from './password-form.tsx';
import { SignOnButton } from './sign-on-button.tsx';
import styles from './own-ways-in.module.css';

interface OwnWaysInProps {
  readonly ways: WaysIn;
  readonly to: string;
  readonly onSignedIn: () => void;
}

type Step = 'begin' | 'forgotten' | SignInStep;

/** The organisation's own sign-on first, then a password, and what comes after it. */
export function OwnWaysIn({ ways, to, onSignedIn }: OwnWaysInProps) {
  const { signIn } = useGateText();
  const [step, setStep] = useState<Step>('begin');
  const [login, setLogin] = useState('');
  const [shared, setShared] = useState(isSharedComputer);
  const restart = (): void => setStep('begin');

  const next = (after: SignInStep): void => {
    if (after.next === 'in') onSignedIn();
    else setStep(after);
  };

  if (step === 'forgotten') return <Late.Forgotten mail={ways.mail} login={login} onBack={restart} />;
  if (step !== 'begin')
    return step.next === 'enrol' ? (
      <Late.Enrol onIn={onSignedIn} onRestart={restart} />
    ) : (
      <Late.Second methods={step.methods} onIn={onSignedIn} onRestart={restart} />
    );
  const device = (
    <DeviceChoice
      policy={ways.offline}
      shared={shared}
      onChange={(next) => {
        setShared(next);
        setSharedComputer(next);
      }}
    />
  );
  if (!ways.local && ways.oidc === null) return <Notice look="still">{signIn.nothing}</Notice>;
  return (
    <>
      {ways.oidc !== null && <SignOnButton name={ways.oidc.name} to={to} />}
      {ways.oidc !== null && ways.local && <p className={styles.or}>{signIn.orWithPassword}</p>}
      {ways.local && (
        <PasswordForm
          login={login}
          onLogin={setLogin}
          onNext={next}
          onForgotten={() => setStep('forgotten')}
          first={ways.oidc === null}
        >
          {device}
        </PasswordForm>
      )}
      {!ways.local && device}
    </>
  );
}
