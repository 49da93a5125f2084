import type { InvitationLine } from '@verbeterbord/shared/api/invitations.ts';
import type { PersonId, TeamId } from '@verbeterbord/shared/ids.ts';
import { dayOf } from '@verbeterbord/shared/time.ts';
import { useState } from 'react';
import { api } from '../../../api/api.ts';
import { useAdministrationText } from '../../../i18n/administration.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { Button } from '../../../ui/button.tsx';
import { showToast } from '../../../ui/show-toast.ts';
import { Tag } from '../../../ui/tag.tsx';
import { OpenAndOld } from '../parts/open-and-old.tsx';
import { rescueFocus } from '../parts/rescue-focus.ts';
import { Row } from '../parts/rows.tsx';
import { useAdministrationRefusal } from '../parts/use-administration-refusal.ts';
import { invitationState } from './invitation-state.ts';
import parts from '../parts/parts.module.css';

interface InvitationListProps {
  readonly invitations: readonly InvitationLine[];
  readonly teamName: (id: TeamId) => string;
  readonly personName: (id: PersonId) => string;
  readonly onChanged: () => Promise<void>;
}

/** Invitations: the open ones, and folded away those that are over. */
export function InvitationList({ invitations, ...rest }: InvitationListProps) {
  const words = useAdministrationText().invitations;
  const [now] = useState(() => Date.now());
  const row = (invitation: InvitationLine) => (
    <InvitationRow key={invitation.id} invitation={invitation} nowMs={now} {...rest} />
  );
  return (
    <OpenAndOld
      items={invitations}
      isOpen={(invitation) => invitationState(invitation, now) === 'open'}
      row={row}
      words={words}
    />
  );
}

interface InvitationRowProps extends Omit<InvitationListProps, 'invitations'> {
  readonly invitation: InvitationLine;
  readonly nowMs: number;
}

function InvitationRow({ invitation, nowMs, teamName, personName, onChanged }: InvitationRowProps) {
  const all = useAdministrationText();
  const words = all.invitations;
  const format = useFormat();
  const refusal = useAdministrationRefusal();
  const [busy, setBusy] = useState(false);
  const state = invitationState(invitation, nowMs);
  const what = invitation.email ?? words.link;
  const where = invitation.team === null ? words.noTeam : teamName(invitation.team);
  const revoke = (): void => {
    setBusy(true);
    api
      .delete(`/invitations/${invitation.id}`)
      .then(onChanged)
      .then(
        () => showToast({ text: words.revokeDone }),
        (error: unknown) => showToast({ text: refusal(error) }),
      )
      .finally(() => {
        setBusy(false);
        rescueFocus();
      });
  };
  return (
    <Row
      gone={state !== 'open'}
      actions={
        state === 'open' ? (
          <Button
            slim
            aria-disabled={busy}
            aria-label={words.revokeOf(`${what}, ${where}`)}
            onClick={busy ? undefined : revoke}
          >
            {busy ? all.busy : words.revoke}
          </Button>
        ) : undefined
      }
    >
      <div>
        <p className={parts.name}>{what}</p>
        {invitation.createdBy !== null && (
          <p className={parts.soft}>
            {format.day(dayOf(Date.parse(invitation.createdAt)))},{' '}
            {words.by(personName(invitation.createdBy))}
          </p>
        )}
      </div>
      <p className={parts.soft}>
        {where}
        {invitation.role !== null && ` · ${all.roles[invitation.role]}`}
      </p>
      <p className={parts.soft}>
        {state === 'open' ? (
          words.valid(format.day(dayOf(Date.parse(invitation.expiresAt))))
        ) : (
          <Tag>{words[state]}</Tag>
        )}
        {state === 'lapsed' && <> {words.lapsedWhy}</>}
        {invitation.maxUses > 1 && <> · {words.used(invitation.uses, invitation.maxUses)}</>}
      </p>
    </Row>
  );
}
