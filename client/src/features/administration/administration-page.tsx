import { lazy, Suspense, useEffect, useRef, type ComponentType, type ReactNode } from 'react';
import { useAdministrationText } from '../../i18n/administration.ts';
import type { IconName } from '../../ui/icon-paths.ts';
import { Icon } from '../../ui/icon.tsx';
import { Link } from '../../ui/link.tsx';
import styles from './administration-page.module.css';

interface AdministrationPageProps {
  /** The part of the address after /beheer/. */
  readonly section: string;
  /** What stands there instead of a section that isn't one. */
  readonly missing: ReactNode;
}

/** Each section by the word in its address; its code comes when it is opened. */
const sections = [
  [
    'mensen',
    'people',
    'people',
    page(async () => (await import('./people/people-section.tsx')).PeopleSection),
  ],
  ['teams', 'teams', 'columns', page(async () => (await import('./teams/teams-section.tsx')).TeamsSection)],
  [
    'uitnodigingen',
    'invitations',
    'plus',
    page(async () => (await import('./invitations/invitations-section.tsx')).InvitationsSection),
  ],
  ['gasten', 'guests', 'link', page(async () => (await import('./guests/guests-section.tsx')).GuestsSection)],
  [
    'schermen',
    'displays',
    'screen',
    page(async () => (await import('./displays/displays-section.tsx')).DisplaysSection),
  ],
  [
    'inloggen',
    'signIn',
    'shield',
    page(async () => (await import('./sign-in/sign-in-section.tsx')).SignInSection),
  ],
  [
    'koppelingen',
    'tokens',
    'device',
    page(async () => (await import('./tokens/tokens-section.tsx')).TokensSection),
  ],
  [
    'bewaren',
    'retention',
    'clock',
    page(async () => (await import('./retention/retention-section.tsx')).RetentionSection),
  ],
  ['logboek', 'audit', 'list', page(async () => (await import('./audit/audit-section.tsx')).AuditSection)],
  [
    'back-up',
    'backup',
    'again',
    page(async () => (await import('./backup/backup-section.tsx')).BackupSection),
  ],
] as const satisfies readonly (readonly [string, string, IconName, ComponentType])[];

/** Administration: its sections beside the one that is open. */
export function AdministrationPage({ section, missing }: AdministrationPageProps) {
  const words = useAdministrationText();
  const open = sections.find(([path]) => path === section);
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    // each section is a page of its own; on a phone the list is one line that may be longer than the screen
    const current = list.current?.querySelector<HTMLElement>('[aria-current]');
    const line = current?.closest('ul');
    if (current && line) line.scrollLeft = current.offsetLeft - (line.clientWidth - current.clientWidth) / 2;
  }, []);
  if (open === undefined) return missing;
  const [path, , , Open] = open;
  return (
    <div className={styles.page}>
      <nav ref={list} className={styles.list} aria-label={words.sections}>
        <p className={styles.title}>{words.title}</p>
        <ul>
          {sections.map(([to, name, icon]) => (
            <li key={to}>
              <Link href={`/beheer/${to}`} aria-current={to === path ? 'page' : undefined}>
                <Icon name={icon} size={18} />
                {words.section[name]}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className={styles.section}>
        <Suspense fallback={<p role="status">{words.loading}</p>}>
          <Open />
        </Suspense>
      </div>
    </div>
  );
}

function page(load: () => Promise<ComponentType>): ComponentType {
  return lazy(async () => ({ default: await load() }));
}
