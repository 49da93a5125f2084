import type { AdministeredPerson, Directory } from '@verbeterbord/shared/api/people.ts';
import { useAdministrationText } from '../../../i18n/administration.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useMe } from '../../../sync/hooks.ts';
import { Avatar } from '../../../ui/avatar.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { afterMenu } from '../parts/after-menu.ts';
import { Row } from '../parts/rows.tsx';
import type { PersonQuestion } from './person-dialog.tsx';
import { personVerbs } from './person-verbs.ts';
import parts from '../parts/parts.module.css';
import styles from './people.module.css';

interface PersonRowProps {
  readonly person: AdministeredPerson;
  readonly offices: Directory['offices'];
  readonly onAsk: (question: PersonQuestion) => void;
}

/** One person: name and function, teams, how they get in, when they were here last. */
export function PersonRow({ person, offices, onAsk }: PersonRowProps) {
  const all = useAdministrationText();
  const words = all.people;
  const format = useFormat();
  const me = useMe();
  const office = offices.find(({ id }) => id === person.office)?.name;
  const { waysIn } = person;
  const ways = [
    waysIn.password ? words.password : null,
    waysIn.secondFactor ? words.secondFactor : null,
    waysIn.signOn > 0 ? words.signOn : null,
  ].filter((way) => way !== null);
  return (
    <Row
      gone={person.state !== 'active'}
      actions={
        person.state === 'erased' ? undefined : (
          <Menu
            label={all.moreFor(person.name)}
            groups={personVerbs(person, words.menu).map((items, index) => ({
              id: String(index),
              items: items.map(({ kind, label, icon }) => ({
                id: kind,
                label,
                icon,
                onSelect: () => afterMenu(() => onAsk({ kind, person })),
              })),
            }))}
          >
            {(trigger) => <IconButton icon="more" label={all.moreFor(person.name)} {...trigger} />}
          </Menu>
        )
      }
    >
      <div className={styles.who}>
        <Avatar name={person.name} initials={person.initials} beside />
        <div>
          <p className={parts.name}>
            {person.name}
            {person.id === me.person.id && <span className={styles.you}> ({words.you})</span>}
          </p>
          <p className={parts.soft}>
            {[person.role, office].filter((fact) => fact !== undefined && fact !== '').join(' · ')}
          </p>
          {person.email !== null && <p className={parts.soft}>{person.email}</p>}
          <p className={parts.tags}>
            {person.administrator && (
              <Tag look="today" icon="shield">
                {words.administrator}
              </Tag>
            )}
            {person.state !== 'active' && <Tag>{words.states[person.state]}</Tag>}
          </p>
        </div>
      </div>
      <p className={parts.soft}>
        {person.teams.length === 0
          ? words.noTeams
          : person.teams.map(({ name, role }) => `${name} (${all.roles[role].toLowerCase()})`).join(', ')}
      </p>
      <p className={parts.soft}>
        {words.waysIn}: {ways.length === 0 ? words.noWayIn.toLowerCase() : ways.join(', ')}
        <br />
        {words.lastSeen}: {person.lastSeen === null ? words.never : format.day(person.lastSeen)}
      </p>
    </Row>
  );
}
