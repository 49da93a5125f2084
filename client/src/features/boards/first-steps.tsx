import type { TeamLine } from '@verbeterbord/shared/api/teams.ts';
import { useGateText } from '../../i18n/gates.ts';
import { useAnswer } from '../../sync/use-answer.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import styles from './first-steps.module.css';

/** For an administrator who sees no board: what to do first, or, when there are teams, how to come to see theirs. */
export function FirstSteps() {
  const words = useGateText().firstSteps;
  const { answer } = useAnswer<{ readonly teams: readonly TeamLine[] }>('/teams');
  if (answer === undefined) return null;
  if (answer.teams.length > 0) {
    return (
      <section className={styles.steps}>
        <p>{words.outside}</p>
        <ButtonLink href="/beheer/teams" look="go">
          {words.toTeams}
        </ButtonLink>
      </section>
    );
  }
  return <Steps />;
}

function Steps() {
  const words = useGateText().firstSteps;
  const steps = [
    { title: words.team, text: words.teamText, href: '/beheer/teams' },
    { title: words.invite, text: words.inviteText, href: '/beheer/uitnodigingen' },
  ];
  return (
    <section className={styles.steps} aria-label={words.title}>
      <h2>{words.title}</h2>
      <p>{words.text}</p>
      <ol>
        {steps.map(({ title, text, href }, index) => (
          <li key={title} className={styles.step}>
            <b className={`num ${styles.number}`} aria-hidden="true">
              {index + 1}
            </b>
            <div>
              <b>{title}</b>
              <p>{text}</p>
            </div>
            <ButtonLink href={href} look={index === 0 ? 'go' : 'plain'}>
              {title}
            </ButtonLink>
          </li>
        ))}
      </ol>
    </section>
  );
}
