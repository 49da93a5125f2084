import type { DemoPerson } from '@verbeterbord/shared/api/people.ts';
import type { PersonId } from '@verbeterbord/shared/ids.ts';
import { useCallback, useEffect, useId, useMemo, useState } from 'react';
import { api } from '../../api/api.ts';
import { errorText } from '../../api/error-text.ts';
import { useText } from '../../i18n/language.ts';
import { isSharedComputer, setSharedComputer } from '../../sync/device.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Mark } from '../../ui/mark.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { groupPeople } from './people-groups.ts';
import { PersonButton } from './person-button.tsx';
import hidden from '../../ui/visually-hidden.module.css';
import styles from './sign-in-page.module.css';

/** Choose which example person to be. */
export function SignInPage({ onSignedIn }: { readonly onSignedIn: () => void }) {
  const text = useText();
  const words = text.signIn;
  usePageTitle(words.title);
  const { people, error, reload } = useDemoPeople();
  const [search, setSearch] = useState('');
  const [busy, setBusy] = useState<PersonId | null>(null);
  const [refused, setRefused] = useState<unknown>(null);
  const [shared, setShared] = useState(isSharedComputer);
  const groups = useMemo(() => groupPeople(people ?? [], search), [people, search]);
  const found = groups.reduce((sum, group) => sum + group.people.length, 0);
  const searchId = useId();

  const signIn = (person: PersonId): void => {
    setBusy(person);
    setRefused(null);
    setSharedComputer(shared);
    api.post('/demo/session', { person }).then(onSignedIn, (failure: unknown) => {
      setBusy(null);
      setRefused(failure);
    });
  };

  const failure = refused ?? error;
  return (
    <main className={styles.page}>
      <header className={styles.head} data-paint="1">
        <Mark paint={1} className={styles.mark} />
        <p className={styles.name}>{text.app.name}</p>
        <LanguageSwitch />
      </header>
      <div className={styles.intro}>
        <h1>{words.title}</h1>
        <p>{words.demo}</p>
      </div>

      <div className={styles.tools}>
        <div className={styles.search}>
          <Icon name="search" />
          <label className={hidden.hidden} htmlFor={searchId}>
            {words.search}
          </label>
          <input
            id={searchId}
            type="search"
            value={search}
            placeholder={words.search}
            autoComplete="off"
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
        </div>
        <Checkbox label={words.shared} hint={words.sharedHint} checked={shared} onChange={setShared} />
      </div>

      {failure !== undefined && failure !== null && (
        <div className={styles.failure} role="alert">
          <p>{errorText(failure, text)}</p>
          {people === undefined && <Button onClick={reload}>{text.app.retry}</Button>}
        </div>
      )}
      <p className={hidden.hidden} role="status">
        {search === '' || people === undefined ? '' : words.found(found)}
      </p>
      {people !== undefined && found === 0 && <p className={styles.none}>{words.none}</p>}

      <div className={styles.groups}>
        {groups.map((group) => (
          <section key={group.team ?? ''} className={styles.group}>
            <h2>{group.team ?? words.noTeam}</h2>
            <ul>
              {group.people.map((person) => (
                <li key={person.id}>
                  <PersonButton
                    person={person}
                    busy={busy === person.id}
                    disabled={busy !== null}
                    onChoose={signIn}
                  />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <p className={styles.privacy}>
        <Icon name="shield" />
        {words.privacy}
      </p>
    </main>
  );
}

interface DemoPeople {
  readonly people?: readonly DemoPerson[];
  readonly error?: unknown;
}

function useDemoPeople(): DemoPeople & { readonly reload: () => void } {
  const [state, setState] = useState<DemoPeople>({});
  const reload = useCallback(() => {
    api.get<{ readonly people: readonly DemoPerson[] }>('/demo/people').then(
      ({ people }) => setState({ people }),
      (error: unknown) => setState({ error }),
    );
  }, []);
  useEffect(reload, [reload]);
  return { ...state, reload };
}
