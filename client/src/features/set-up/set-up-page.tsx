import type { SetUp } from '@verbeterbord/shared/api/set-up.ts';
import { useEffect, useRef, useState } from 'react';
import { api } from '../../api/api.ts';
import { errorText } from '../../api/error-text.ts';
import { useGateRefusal } from '../../api/use-gate-refusal.ts';
import { useLink } from '../../api/use-link.ts';
import { useTask } from '../../api/use-task.ts';
import { useGateText } from '../../i18n/gates.ts';
import { useText } from '../../i18n/language.ts';
import { GatePage } from '../../ui/gate/gate-page.tsx';
import { LinkEnded } from '../../ui/gate/link-ended.tsx';
import { LinkFailed } from '../../ui/gate/link-failed.tsx';
import { BeginStep } from './begin-step.tsx';
import { OrganisationStep, type Organisation } from './organisation-step.tsx';
import { PersonStep, type FirstPerson } from './person-step.tsx';
import styles from './set-up-page.module.css';

interface SetUpPageProps {
  readonly token: string | null;
  readonly onDone: () => void;
}

const steps = 3;

/** An empty server becomes an organisation: its name and offices, its first administrator, and how to begin. */
export function SetUpPage({ token, onDone }: SetUpPageProps) {
  const text = useText();
  const gates = useGateText();
  const words = gates.setUp;
  const link = useLink('/set-up/read', token);
  const task = useTask(useGateRefusal());
  const [step, setStep] = useState(1);
  const [organisation, setOrganisation] = useState<Organisation>({ name: '', offices: '' });
  const [person, setPerson] = useState<FirstPerson>({ name: '', role: '', email: '', password: '' });
  const heading = useRef<HTMLHeadingElement>(null);
  const moved = useRef(false);

  useEffect(() => {
    // the next step is read from its title on
    if (moved.current) heading.current?.focus();
    moved.current = step > 1 || moved.current;
  }, [step]);
  const go = (to: number): void => {
    moved.current = true;
    setStep(to);
  };

  if (token === null || link.kind === 'missing' || link.kind === 'ended' || task.code === 'link-ended')
    return <LinkEnded missing={link.kind === 'missing'} ask={gates.link.askSetUp} />;

  const finish = (example: boolean): void =>
    void task.run(async () => {
      const body: SetUp = {
        token,
        organisation: organisation.name.trim(),
        offices: organisation.offices
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => line !== ''),
        // empty: what the server makes of a first person
        person: {
          name: person.name.trim(),
          role: person.role.trim() === '' ? 'beheerder' : person.role.trim(),
          email: person.email.trim(),
          password: person.password,
        },
        example,
      };
      await api.post('/set-up', body);
      onDone();
    });

  const titles = [words.organisationTitle, words.personTitle, words.startTitle];
  return (
    <GatePage title={words.title}>
      {link.kind === 'failed' && <LinkFailed said={errorText(link.error, text)} onRetry={link.retry} />}
      {link.kind === 'open' && (
        <>
          <div>
            <p className={styles.step}>{words.step(step, steps)}</p>
            <h2 ref={heading} tabIndex={-1} className={styles.title}>
              {titles[step - 1]}
            </h2>
          </div>
          {step === 1 && (
            <OrganisationStep value={organisation} onChange={setOrganisation} onNext={() => go(2)} />
          )}
          {step === 2 && (
            <PersonStep
              value={person}
              weak={task.code === 'weak-password' ? task.failure : null}
              onChange={(next) => {
                task.clear();
                setPerson(next);
              }}
              onBack={() => go(1)}
              onNext={() => go(3)}
            />
          )}
          {step === 3 && (
            <BeginStep
              busy={task.busy}
              failure={task.failure}
              weak={task.code === 'weak-password'}
              onBack={() => go(2)}
              onFinish={finish}
            />
          )}
        </>
      )}
    </GatePage>
  );
}
