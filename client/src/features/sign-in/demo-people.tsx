import type { DemoPerson } from '@verbeterbord/shared/api/people.ts';
import type { WaysIn } from '@verbeterbord/shared/api/sign-in.ts';
import type { PersonId } from '@verbeterbord/shared/ids.ts';
import { useCallback, useEffect, useId, useMemo, useState, type ReactNode } from 'react';
import { api } from '../../api/api.ts';
import { errorText } from '../../api/error-text.ts';
import { useGateText } from '../../i18n/gates.ts';
import { useText } from '../../i18n/language.ts';
import { isSharedComputer, setSharedComputer } from '../../sync/device.ts';
import { Button } from '../../ui/button.tsx';
import { DeviceChoice } from '../../ui/gate/device-choice.tsx';
import { GatePage } from '../../ui/gate/gate-page.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Notice } from '../../ui/notice.tsx';
import { groupPeople } from './people-groups.ts';
import { PersonButton } from './person-button.tsx';
import hidden from '../../ui/visually-hidden.module.css';
import styles from './demo-people.module.css';

interface DemoPeopleProps {
  readonly why: ReactNode;
  readonly offline: WaysIn['offline'];
  readonly onSignedIn: () => void;
}

/** Choose which example person to be. */
export function DemoPeople({ why, offline, onSignedIn }: DemoPeopleProps) {
  const text = useText();
  const words = useGateText().demo;
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
    <GatePage title={words.title} lead={<p>{words.demo}</p>} wide>
      {why}
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
        <DeviceChoice policy={offline} shared={shared} onChange={setShared} />
      </div>

      {failure !== undefined && failure !== null && (
        <Notice look="wrong">
          <p>{errorText(failure, text)}</p>
          {people === undefined && <Button onClick={reload}>{text.app.retry}</Button>}
        </Notice>
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
    </GatePage>
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
