import { useGateText } from '../../i18n/gates.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import styles from './first-steps.module.css';

/** An organisation without a board: what its administrator does first. */
export function FirstSteps() {
  const words = useGateText().firstSteps;
  const steps = [
    { title: words.team, text: words.teamText, href: '/beheer/teams' },
    { title: words.board, text: words.boardText, href: null },
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
            {href !== null && (
              <ButtonLink href={href} look={index === 0 ? 'go' : 'plain'}>
                {title}
              </ButtonLink>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
