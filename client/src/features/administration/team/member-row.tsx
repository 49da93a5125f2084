import type { TeamMemberLine } from '@verbeterbord/shared/api/teams.ts';
import { useAdministrationText } from '../../../i18n/administration.ts';
import { useToday } from '../../../i18n/today.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { Avatar } from '../../../ui/avatar.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { afterMenu } from '../parts/after-menu.ts';
import { Row } from '../parts/rows.tsx';
import parts from '../parts/parts.module.css';
import styles from './team.module.css';

interface MemberRowProps {
  readonly member: TeamMemberLine;
  readonly onChange: () => void;
  readonly onRemove: () => void;
}

/** One member: who, in which role, and for how long where that isn't simply now. */
export function MemberRow({ member, onChange, onRemove }: MemberRowProps) {
  const all = useAdministrationText();
  const words = all.team;
  const format = useFormat();
  const today = useToday();
  const { person, role, from, until, source } = member;
  return (
    <Row
      actions={
        <Menu
          label={all.moreFor(person.name)}
          groups={[
            {
              id: 'member',
              items: [
                { id: 'change', label: all.change, icon: 'edit', onSelect: () => afterMenu(onChange) },
                { id: 'remove', label: words.remove, icon: 'leave', onSelect: () => afterMenu(onRemove) },
              ],
            },
          ]}
        >
          {(trigger) => <IconButton icon="more" label={all.moreFor(person.name)} {...trigger} />}
        </Menu>
      }
    >
      <div className={styles.who}>
        <Avatar name={person.name} initials={person.initials} beside />
        <div>
          <p className={parts.name}>{person.name}</p>
          {person.role !== '' && <p className={parts.soft}>{person.role}</p>}
        </div>
      </div>
      <p>{all.roles[role]}</p>
      <p className={parts.tags}>
        {from > today && <Tag icon="calendar">{words.fromDay(format.day(from))}</Tag>}
        {until !== null && <Tag icon="calendar">{words.throughDay(format.day(until))}</Tag>}
        {source === 'groups' && <span className={parts.soft}>{words.byGroups}</span>}
      </p>
    </Row>
  );
}
