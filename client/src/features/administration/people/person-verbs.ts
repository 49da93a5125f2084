import type { AdministeredPerson } from '@verbeterbord/shared/api/people.ts';
import type { IconName } from '../../../ui/icon-paths.ts';

export type PersonVerb =
  | 'change'
  | 'administrator'
  | 'password-link'
  | 'reset-second-factor'
  | 'hand-over'
  | 'deactivate'
  | 'reactivate'
  | 'erase';

interface VerbItem {
  readonly kind: PersonVerb;
  readonly label: string;
  readonly icon: IconName;
}

type Words = Readonly<
  Record<
    | 'change'
    | 'makeAdministrator'
    | 'takeAdministrator'
    | 'passwordLink'
    | 'resetSecondFactor'
    | 'handOver'
    | 'deactivate'
    | 'reactivate'
    | 'erase',
    string
  >
>;

/** What can be done about somebody as they are now, in groups. */
export function personVerbs(person: AdministeredPerson, words: Words): readonly (readonly VerbItem[])[] {
  const handOver: VerbItem = { kind: 'hand-over', label: words.handOver, icon: 'arrow' };
  if (person.state !== 'active')
    return [
      [{ kind: 'reactivate', label: words.reactivate, icon: 'undo' }, handOver],
      [{ kind: 'erase', label: words.erase, icon: 'trash' }],
    ];
  return [
    [
      { kind: 'change', label: words.change, icon: 'edit' },
      {
        kind: 'administrator',
        label: person.administrator ? words.takeAdministrator : words.makeAdministrator,
        icon: 'shield',
      },
      { kind: 'password-link', label: words.passwordLink, icon: 'link' },
      ...(person.waysIn.secondFactor
        ? [{ kind: 'reset-second-factor', label: words.resetSecondFactor, icon: 'device' } as const]
        : []),
    ],
    [handOver, { kind: 'deactivate', label: words.deactivate, icon: 'stop' }],
  ];
}
