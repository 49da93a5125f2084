import type { Directory } from '@verbeterbord/shared/api/people.ts';
import type { TeamLine, TeamMemberLine } from '@verbeterbord/shared/api/teams.ts';
import { useState } from 'react';
import { api } from '../../../api/api.ts';
import { useAdministrationText } from '../../../i18n/administration.ts';
import { useText } from '../../../i18n/language.ts';
import { useMe } from '../../../sync/hooks.ts';
import { Button } from '../../../ui/button.tsx';
import { showToast } from '../../../ui/show-toast.ts';
import { Block } from '../parts/block.tsx';
import { ConfirmDialog } from '../parts/confirm-dialog.tsx';
import { rescueFocus } from '../parts/rescue-focus.ts';
import { Rows } from '../parts/rows.tsx';
import { useAdministrationRefusal } from '../parts/use-administration-refusal.ts';
import { MemberDialog } from './member-dialog.tsx';
import { MemberRow } from './member-row.tsx';

interface MembersBlockProps {
  readonly team: Pick<TeamLine, 'id' | 'name' | 'standing'>;
  readonly members: readonly TeamMemberLine[];
  readonly people: Directory['people'];
  readonly onChanged: () => Promise<void>;
}

type Question =
  | { readonly kind: 'add' }
  | { readonly kind: 'change' | 'remove'; readonly member: TeamMemberLine };

/** Who is in the team, in which role, and from when until when. */
export function MembersBlock({ team, members, people, onChanged }: MembersBlockProps) {
  const words = useAdministrationText().team;
  const { ui } = useText();
  const refusal = useAdministrationRefusal();
  const me = useMe();
  const [question, setQuestion] = useState<Question | null>(null);
  const close = (): void => setQuestion(null);
  const path = (member: TeamMemberLine): string => `/teams/${team.id}/members/${member.person.id}`;

  const remove = async (member: TeamMemberLine): Promise<void> => {
    await api.delete(path(member));
    if (member.person.id === me.person.id && team.standing !== 'administrator') {
      location.assign('/');
      return;
    }
    await onChanged();
    const putBack = (): void => {
      api
        .put(path(member), { role: member.role, until: member.until })
        .then(onChanged)
        .catch((error: unknown) => showToast({ text: refusal(error) }));
    };
    showToast({
      text: words.removed(member.person.name),
      action: { label: ui.undo, onAction: putBack },
    });
  };

  return (
    <Block
      title={words.members}
      action={
        <Button icon="plus" onClick={() => setQuestion({ kind: 'add' })}>
          {words.add}
        </Button>
      }
    >
      <Rows label={words.members} none={words.none}>
        {members.map((member) => (
          <MemberRow
            key={member.person.id}
            member={member}
            onChange={() => setQuestion({ kind: 'change', member })}
            onRemove={() => {
              if (member.person.id === me.person.id) setQuestion({ kind: 'remove', member });
              else
                remove(member)
                  .catch((error: unknown) => showToast({ text: refusal(error) }))
                  .finally(rescueFocus);
            }}
          />
        ))}
      </Rows>
      {question?.kind === 'remove' && (
        <ConfirmDialog
          title={words.removeSelfTitle}
          text={words.removeSelfText}
          submit={words.remove}
          onConfirm={() => remove(question.member)}
          onClose={close}
        />
      )}
      {(question?.kind === 'add' || question?.kind === 'change') && (
        <MemberDialog
          team={team}
          member={question.kind === 'add' ? null : question.member}
          people={people.filter(({ id }) => !members.some(({ person }) => person.id === id))}
          onChanged={onChanged}
          onClose={close}
        />
      )}
    </Block>
  );
}
