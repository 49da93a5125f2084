import type { AdministeredPerson, Directory } from '@verbeterbord/shared/api/people.ts';
import { unreachable } from '@verbeterbord/shared/assert.ts';
import { api } from '../../../api/api.ts';
import { useAdministrationText } from '../../../i18n/administration.ts';
import { showToast } from '../../../ui/show-toast.ts';
import { ConfirmDialog } from '../parts/confirm-dialog.tsx';
import { EraseDialog } from './erase-dialog.tsx';
import { HandOverDialog } from './hand-over-dialog.tsx';
import { PasswordLinkDialog } from './password-link-dialog.tsx';
import { PersonForm } from './person-form.tsx';
import type { PersonVerb } from './person-verbs.ts';

export type PersonQuestion =
  | { readonly kind: 'add' }
  | { readonly kind: PersonVerb; readonly person: AdministeredPerson };

interface PersonDialogProps {
  readonly question: PersonQuestion;
  readonly people: readonly AdministeredPerson[];
  readonly offices: Directory['offices'];
  readonly onAsk: (question: PersonQuestion) => void;
  readonly onChanged: () => Promise<void>;
  readonly onClose: () => void;
}

/** Whatever is asked about somebody, or about somebody new. */
export function PersonDialog({ question, people, offices, onAsk, onChanged, onClose }: PersonDialogProps) {
  const words = useAdministrationText().people;
  if (question.kind === 'add')
    return <PersonForm person={null} offices={offices} onChanged={onChanged} onClose={onClose} />;
  const { kind, person } = question;
  const { name } = person;
  const post = async (verb: string, said: string): Promise<void> => {
    await api.post(`/people/${person.id}/${verb}`);
    await onChanged();
    showToast({ text: said });
  };
  switch (kind) {
    case 'change':
      return <PersonForm person={person} offices={offices} onChanged={onChanged} onClose={onClose} />;
    case 'administrator':
      // of others it is done at once
      return (
        <ConfirmDialog
          title={words.menu.takeAdministrator}
          text={words.ownAdministrator}
          submit={words.menu.takeAdministrator}
          onConfirm={async () => {
            await api.patch(`/people/${person.id}`, { administrator: false });
            location.assign('/');
          }}
          onClose={onClose}
        />
      );
    case 'reactivate':
      return null;
    case 'password-link':
      return <PasswordLinkDialog person={person} onChanged={onChanged} onClose={onClose} />;
    case 'reset-second-factor':
      return (
        <ConfirmDialog
          title={words.secondTitle(name)}
          text={words.secondText}
          submit={words.secondSubmit}
          onConfirm={() => post(kind, words.secondDone(name))}
          onClose={onClose}
        />
      );
    case 'hand-over':
      return <HandOverDialog person={person} people={people} onClose={onClose} />;
    case 'deactivate':
      return (
        <ConfirmDialog
          title={words.deactivateTitle(name)}
          text={words.deactivateText}
          submit={words.deactivateSubmit}
          onConfirm={async () => {
            await api.post(`/people/${person.id}/deactivate`);
            await onChanged();
            // who leaves often leaves work
            showToast({
              text: words.deactivated(name),
              action: {
                label: words.menu.handOver,
                onAction: () => onAsk({ kind: 'hand-over', person: { ...person, state: 'deactivated' } }),
              },
            });
          }}
          onClose={onClose}
        />
      );
    case 'erase':
      return <EraseDialog person={person} onErase={() => post(kind, words.erased)} onClose={onClose} />;
    default:
      return unreachable(kind);
  }
}
