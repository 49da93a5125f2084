import type { GuestLinkShown } from '@verbeterbord/shared/api/guests.ts';
import type { Me } from '@verbeterbord/shared/api/people.ts';
import type { BoardId } from '@verbeterbord/shared/ids.ts';
import { dayOf } from '@verbeterbord/shared/time.ts';
import { useState } from 'react';
import { ApiError } from '../../api/api-error.ts';
import { api } from '../../api/api.ts';
import { errorText } from '../../api/error-text.ts';
import { useGateRefusal } from '../../api/use-gate-refusal.ts';
import { useLink } from '../../api/use-link.ts';
import { useTask } from '../../api/use-task.ts';
import { useGateText } from '../../i18n/gates.ts';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { isSharedComputer, setSharedComputer } from '../../sync/device.ts';
import { DeviceChoice } from '../../ui/gate/device-choice.tsx';
import { GateForm } from '../../ui/gate/gate-form.tsx';
import { GatePage } from '../../ui/gate/gate-page.tsx';
import { LinkEnded } from '../../ui/gate/link-ended.tsx';
import { LinkFailed } from '../../ui/gate/link-failed.tsx';
import { TextField } from '../../ui/gate/text-field.tsx';
import { Notice } from '../../ui/notice.tsx';

interface GuestPageProps {
  readonly token: string | null;
  /** Who is signed in in this browser. */
  readonly me: Me | null;
  readonly onSignOut: () => Promise<void>;
  readonly onEntered: (board: BoardId) => void;
}

/** Somebody from outside comes in: to which board, under which name, and what doesn't belong there. */
export function GuestPage({ token, me, onSignOut, onEntered }: GuestPageProps) {
  const text = useText();
  const gates = useGateText();
  const words = gates.guest;
  const format = useFormat();
  const link = useLink<GuestLinkShown>('/guest-visits/read', token);
  const refusal = useGateRefusal();
  const task = useTask((error) =>
    error instanceof ApiError && error.code === 'too-many' ? gates.guestLinkFull : refusal(error),
  );
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const [shared, setShared] = useState(isSharedComputer);
  const member = me?.guestOf === null ? me : null;

  if (token === null || link.kind === 'missing' || link.kind === 'ended' || task.code === 'link-ended')
    return <LinkEnded missing={link.kind === 'missing'} ask={gates.link.askGuest} />;
  if (link.kind === 'failed')
    return (
      <GatePage title={text.app.name}>
        <LinkFailed said={errorText(link.error, text)} onRetry={link.retry} />
      </GatePage>
    );
  if (link.kind !== 'open') return <GatePage title={text.app.name} />;

  const { organisation, title, role, expiresAt } = link.shown;
  const enter = (as: string): void =>
    void task.run(async () => {
      const { board } = await api.post<{ readonly board: BoardId }>('/guest-visits', { token, name: as });
      onEntered(board);
    });
  const stranger = member !== null && task.code === 'wrong-state';
  return (
    <GatePage
      title={words.title(title)}
      lead={
        <>
          <p>{role === 'onlooker' ? words.byOnlooker(organisation) : words.by(organisation)}</p>
          <p>{words[role]}</p>
          <p>{gates.link.until(format.day(dayOf(Date.parse(expiresAt))))}</p>
        </>
      }
    >
      <Notice look="still" icon="shield">
        <b>{words.privacyTitle}</b>
        <p>{words.privacy}</p>
      </Notice>
      {member !== null && !stranger && (
        <GateForm
          submit={words.go}
          busy={task.busy}
          busyText={gates.busy}
          failure={task.failure}
          onSubmit={() => enter(member.person.name.slice(0, 40))}
        >
          <p>
            <b>{words.memberTitle}.</b> {words.member(member.person.name)}
          </p>
        </GateForm>
      )}
      {stranger && (
        <GateForm
          submit={words.signOut}
          busy={task.busy}
          busyText={gates.busy}
          onSubmit={() => void task.run(onSignOut)}
        >
          <Notice look="wrong">{words.signOutFirst}</Notice>
        </GateForm>
      )}
      {member === null && (
        <GateForm
          submit={words.submit}
          busy={task.busy}
          busyText={gates.busy}
          failure={task.failure}
          onSubmit={() => {
            setTried(true);
            if (name.trim() === '') return;
            setSharedComputer(shared);
            enter(name.trim());
          }}
        >
          <TextField
            label={words.name}
            autoComplete="name"
            maxLength={40}
            begin
            value={name}
            error={tried && name.trim() === '' ? gates.required : undefined}
            onChange={setName}
          />
          <DeviceChoice policy={link.shown.offline} shared={shared} onChange={setShared} />
        </GateForm>
      )}
    </GatePage>
  );
}
