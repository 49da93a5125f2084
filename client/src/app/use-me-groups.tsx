import { useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { setLanguage, useLanguage, useText } from '../i18n/language.ts';
import { isSharedComputer, setSharedComputer } from '../sync/device.ts';
import { useMe } from '../sync/hooks.ts';
import { applyDeviceChoice } from '../sync/me.ts';
import { late } from '../ui/late.tsx';
import type { MenuGroup } from '../ui/menu-group.ts';
import { showToast } from '../ui/show-toast.ts';
import { useStore } from '../ui/use-store.ts';
import { leave, waitingChanges } from './leave.ts';
import { meGroups } from './me-groups.ts';
import { setTheme, themeStore } from './theme.ts';

const SignOutDialog = late(async () => (await import('./sign-out-dialog.tsx')).SignOutDialog);

/** The groups of one's own menu, and the question that signing out may raise. */
export function useMeGroups(): { readonly groups: readonly MenuGroup[]; readonly question: ReactNode } {
  const text = useText();
  const { administrator, guestOf, offline } = useMe();
  const [, navigate] = useLocation();
  const language = useLanguage();
  const theme = useStore(themeStore);
  const [shared, setShared] = useState(isSharedComputer);
  const [asking, setAsking] = useState(false);
  const groups = meGroups({
    text,
    theme,
    language,
    shared,
    own: offline === 'own',
    onAccount: guestOf === null ? () => navigate('/account') : null,
    onAdministration: administrator ? () => navigate('/beheer') : null,
    onTheme: setTheme,
    onLanguage: (next) => {
      setLanguage(next).catch(() => showToast({ text: text.codes.network }));
    },
    onShared: () => {
      setSharedComputer(!shared);
      setShared(!shared);
      void applyDeviceChoice();
    },
    onSignOut: () => {
      if (waitingChanges() > 0) setAsking(true);
      else void leave();
    },
  });
  return { groups, question: asking && <SignOutDialog onClose={() => setAsking(false)} /> };
}
