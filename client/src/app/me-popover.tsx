import { useState } from 'react';
import { useLocation } from 'wouter';
import { useTeams } from '../crossings/use-teams.ts';
import { setLanguage, useLanguage, useText } from '../i18n/language.ts';
import { isSharedComputer, setSharedComputer } from '../sync/device.ts';
import { useMe } from '../sync/hooks.ts';
import { applyDeviceChoice } from '../sync/me.ts';
import { MenuPopover, type MenuPopoverProps } from '../ui/menu-popover.tsx';
import { showToast } from '../ui/show-toast.ts';
import { useStore } from '../ui/use-store.ts';
import { leave, waitingChanges } from './leave.ts';
import { meGroups } from './me-groups.ts';
import { leavingStore } from './sign-out-question.tsx';
import { setTheme, themeStore } from './theme.ts';

/** More than these stand on the page of the boards. */
const mostOverviews = 4;

/** A menu with what hangs under one's own name, behind the groups it is given. */
export function MePopover({ groups, ...rest }: MenuPopoverProps) {
  const text = useText();
  const language = useLanguage();
  const theme = useStore(themeStore);
  const { guestOf, offline, administrator } = useMe();
  const [, navigate] = useLocation();
  const [shared, setShared] = useState(isSharedComputer);
  const { teams = [] } = useTeams();
  const above = new Set(teams.map(({ parent }) => parent));
  const mine = meGroups({
    text,
    theme,
    language,
    shared,
    overviews: teams
      .filter(({ id, verbs }) => above.has(id) && verbs.includes('overview'))
      .slice(0, mostOverviews)
      .map(({ id, name }) => ({
        id,
        label: text.app.overviewOf(name),
        onSelect: () => navigate(`/team/${id}/overzicht`),
      })),
    own: offline === 'own',
    onTheme: setTheme,
    onLanguage: (next) => {
      setLanguage(next).catch(() => showToast({ text: text.codes.network }));
    },
    onShared: () => {
      setSharedComputer(!shared);
      setShared(!shared);
      void applyDeviceChoice();
    },
    onAccount: guestOf === null ? () => navigate('/account') : null,
    onAdministration: administrator ? () => navigate('/beheer') : null,
    onSignOut: () => {
      if (waitingChanges() > 0) leavingStore.set(true);
      else void leave();
    },
  });
  return <MenuPopover {...rest} groups={[...groups, ...mine]} />;
}
