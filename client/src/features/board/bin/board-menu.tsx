import { lists } from '@verbeterbord/shared/board/lists.ts';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { navigate } from 'wouter/use-browser-location';
import { useText } from '../../../i18n/language.ts';
import { boardWindow, type BoardWindow } from '../../../sync/board-window.ts';
import { useBoardSession, useList } from '../../../sync/hooks.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import type { IconName } from '../../../ui/icon-paths.ts';
import { late } from '../../../ui/late.tsx';
import type { MenuGroup, MenuItem } from '../../../ui/menu-group.ts';
import { Menu } from '../../../ui/menu.tsx';
import { useStore } from '../../../ui/use-store.ts';
import { composingAmbition } from '../ambition/composing-ambition.ts';
import { afterMenu } from '../panel/after-menu.ts';
import { useCanEditWall } from '../wall/can-edit.ts';

const BinPanel = late(async () => (await import('./bin-panel.tsx')).BinPanel);

/** What one does with a board now and then: look in its bin, put another ambition on it. */
export function BoardMenu({ className }: { readonly className?: string | undefined }) {
  const words = useText().panel.boardMenu;
  const { id, canShare, canManage, canClose, canLookBack, team } = useStore(useBoardSession().about);
  const canEdit = useCanEditWall();
  const painted = useList(lists.ambitions).length > 0;
  const [bin, setBin] = useState(false);
  return (
    <>
      <Menu
        label={words.label}
        groups={(
          [
            {
              id: 'board',
              items: [
                // the first one is asked for by the board itself
                ...(canEdit && painted
                  ? [
                      {
                        id: 'ambition',
                        label: words.ambition,
                        icon: 'plus' as const,
                        onSelect: () => {
                          afterMenu(() => {
                            composingAmbition.set(true);
                          });
                        },
                      },
                    ]
                  : []),
                {
                  id: 'bin',
                  label: words.bin,
                  icon: 'trash',
                  onSelect: () => {
                    afterMenu(() => {
                      setBin(true);
                    });
                  },
                },
              ],
            },
            {
              id: 'cycle',
              items: [
                ...(canClose
                  ? [
                      placeItem(`/bord/${id}/kiezen`, words.choose, 'later'),
                      placeItem(`/bord/${id}/afsluiten`, words.close, 'check'),
                    ]
                  : []),
                ...(canLookBack
                  ? [
                      placeItem(`/bord/${id}/gewijzigd`, words.news, 'list'),
                      placeItem(`/bord/${id}/geschiedenis`, words.history, 'clock'),
                    ]
                  : []),
              ],
            },
            {
              id: 'team',
              items: [
                ...(canShare ? [windowItem('share', words.share, 'link')] : []),
                ...(canManage
                  ? [
                      windowItem('settings', words.settings, 'edit'),
                      placeItem(`/team/${team.id}`, words.team, 'people'),
                    ]
                  : []),
              ],
            },
          ] satisfies MenuGroup[]
        ).filter(({ items }) => items.length > 0)}
      >
        {(trigger) => <IconButton icon="more" label={words.label} className={className} {...trigger} />}
      </Menu>
      {bin
        ? createPortal(
            <BinPanel
              onClose={() => {
                setBin(false);
              }}
            />,
            document.body,
          )
        : null}
    </>
  );
}

function windowItem(id: BoardWindow, label: string, icon: IconName): MenuItem {
  return {
    id,
    label,
    icon,
    onSelect: () => {
      afterMenu(() => {
        boardWindow.set(id);
      });
    },
  };
}

/** Another page. */
function placeItem(path: string, label: string, icon: IconName): MenuItem {
  return {
    id: path,
    label,
    icon,
    onSelect: () => {
      navigate(path);
    },
  };
}
