import { lists } from '@verbeterbord/shared/board/lists.ts';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { useText } from '../../../i18n/language.ts';
import { useList } from '../../../sync/hooks.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { late } from '../../../ui/late.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { composingAmbition } from '../ambition/composing-ambition.ts';
import { afterMenu } from '../panel/after-menu.ts';
import { useCanEditWall } from '../wall/can-edit.ts';

const BinPanel = late(async () => (await import('./bin-panel.tsx')).BinPanel);

/** What one does with a board now and then: look in its bin, put another ambition on it. */
export function BoardMenu({ className }: { readonly className?: string | undefined }) {
  const words = useText().panel.boardMenu;
  const canEdit = useCanEditWall();
  const painted = useList(lists.ambitions).length > 0;
  const [bin, setBin] = useState(false);
  return (
    <>
      <Menu
        label={words.label}
        groups={[
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
        ]}
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
