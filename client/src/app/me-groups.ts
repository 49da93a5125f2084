import type { Language } from '../i18n/language.ts';
import type { Text } from '../i18n/nl.ts';
import type { MenuGroup } from '../ui/menu-group.ts';
import type { Theme } from './theme.ts';

interface MeChoices {
  readonly text: Text;
  readonly theme: Theme;
  readonly language: Language;
  readonly shared: boolean;
  readonly onTheme: (theme: Theme) => void;
  readonly onLanguage: (language: Language) => void;
  readonly onShared: () => void;
  /** The teams whose teams I may look over. */
  readonly overviews: readonly {
    readonly id: string;
    readonly label: string;
    readonly onSelect: () => void;
  }[];
  /** Whether one may choose what stays on this device. */
  readonly own: boolean;
  /** Null for a guest, who has no account. */
  readonly onAccount: (() => void) | null;
  /** Null for who doesn't administer. */
  readonly onAdministration: (() => void) | null;
  readonly onSignOut: () => void;
}

/** What hangs under one's own name: colours, language, this computer, signing out. */
export function meGroups({
  text,
  theme,
  language,
  shared,
  overviews,
  own,
  onAccount,
  onAdministration,
  ...on
}: MeChoices): readonly MenuGroup[] {
  const { me } = text.app;
  const themeLabels: readonly (readonly [Theme, string])[] = [
    ['system', me.themeSystem],
    ['light', me.themeLight],
    ['dark', me.themeDark],
  ];
  const languageLabels: readonly (readonly [Language, string])[] = [
    ['nl', me.dutch],
    ['en', me.english],
  ];
  return [
    ...(overviews.length === 0
      ? []
      : [{ id: 'overviews', items: overviews.map((item) => ({ ...item, icon: 'people' as const })) }]),
    {
      id: 'theme',
      title: me.theme,
      choice: 'one',
      items: themeLabels.map(([id, label]) => ({
        id,
        label,
        chosen: id === theme,
        onSelect: () => on.onTheme(id),
      })),
    },
    {
      id: 'language',
      title: me.language,
      choice: 'one',
      items: languageLabels.map(([id, label]) => ({
        id,
        label,
        chosen: id === language,
        onSelect: () => on.onLanguage(id),
      })),
    },
    ...(own
      ? [
          {
            id: 'device',
            choice: 'any' as const,
            items: [
              { id: 'shared', label: me.shared, hint: me.sharedHint, chosen: shared, onSelect: on.onShared },
            ],
          },
        ]
      : []),
    {
      id: 'leave',
      items: [
        ...(onAccount === null
          ? []
          : [{ id: 'account', label: me.account, icon: 'person' as const, onSelect: onAccount }]),
        ...(onAdministration === null
          ? []
          : [
              {
                id: 'administration',
                label: me.administration,
                icon: 'shield' as const,
                onSelect: onAdministration,
              },
            ]),
        { id: 'sign-out', label: me.signOut, icon: 'leave', onSelect: on.onSignOut },
      ],
    },
  ];
}
