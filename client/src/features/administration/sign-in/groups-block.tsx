import type { GroupMappings } from '@verbeterbord/shared/api/sign-on.ts';
import type { TeamLine } from '@verbeterbord/shared/api/teams.ts';
import { useAdministrationText } from '../../../i18n/administration.ts';
import { useAsked } from '../../../sync/use-asked.ts';
import { Answered } from '../parts/answered.tsx';
import { Block } from '../parts/block.tsx';
import { GroupsForm } from './groups-form.tsx';

/** Which groups of the work's directory stand for which teams. */
export function GroupsBlock() {
  const words = useAdministrationText().signIn;
  const asked = useAsked<GroupMappings>('/group-mappings');
  const teams = useAsked<{ readonly teams: readonly TeamLine[] }>('/teams');
  return (
    <Block title={words.groups} intro={words.groupsIntro}>
      <Answered asked={asked}>
        {({ mappings }) => (
          <GroupsForm
            key={JSON.stringify(mappings)}
            mappings={mappings}
            teams={teams.answer?.teams ?? []}
            onChanged={asked.reload}
          />
        )}
      </Answered>
    </Block>
  );
}
