import { archiveCard } from '@verbeterbord/shared/board/commands/archive-card.ts';
import { moveAction } from '@verbeterbord/shared/board/commands/move-action.ts';
import { planAction } from '@verbeterbord/shared/board/commands/plan-action.ts';
import { postponeAction } from '@verbeterbord/shared/board/commands/postpone-action.ts';
import { actionStates } from '@verbeterbord/shared/domain/action.ts';
import type { CardKind } from '@verbeterbord/shared/domain/card.ts';
import type { ActionId } from '@verbeterbord/shared/ids.ts';
import { useText } from '../../../i18n/language.ts';
import { useBoardSession, useCycle } from '../../../sync/hooks.ts';
import type { MenuGroup } from '../../../ui/menu-group.ts';
import { showToast } from '../../../ui/show-toast.ts';
import { useAct } from '../wall/use-act.ts';

/** What one can do with a card besides writing in it: move it, put it away, hand somebody its address. */
export function useCardMenu(kind: CardKind, id: string, editable: boolean, onClose: () => void): MenuGroup[] {
  const words = useText().panel;
  const session = useBoardSession();
  const { cycle } = useCycle();
  const run = useAct();

  const copy = async (): Promise<void> => {
    const address = `${location.origin}${location.pathname}?kaart=${kind}:${id}`;
    const copied = await navigator.clipboard.writeText(address).then(
      () => true,
      () => false,
    );
    showToast({ text: copied ? words.menu.copied : words.menu.notCopied });
  };
  const groups: MenuGroup[] = [];
  const action = kind === 'action' ? session.view.card('action', id) : undefined;
  if (editable && action !== undefined) {
    const own = action.id satisfies ActionId;
    groups.push({
      id: 'move',
      title: words.menu.move,
      items: [
        ...actionStates
          .filter((state) => state !== action.place.state || action.cycle === null)
          .map((state) => ({
            id: state,
            label: words.state[state],
            icon: 'arrow' as const,
            onSelect: () => {
              run(
                moveAction,
                { action: own, state, goal: action.goal, before: null, cycle: cycle.number },
                words.menu.movedTo(words.state[state]),
              );
            },
          })),
        ...(action.place.state === 'done'
          ? []
          : [
              action.cycle === null
                ? {
                    id: 'this',
                    label: words.menu.thisCycle,
                    icon: 'again' as const,
                    onSelect: () => {
                      run(
                        planAction,
                        { action: own, cycle: cycle.number },
                        words.menu.movedTo(words.menu.thisCycle),
                      );
                    },
                  }
                : {
                    id: 'later',
                    label: words.menu.later,
                    icon: 'later' as const,
                    onSelect: () => {
                      run(postponeAction, { action: own }, words.menu.movedTo(words.menu.later));
                    },
                  },
            ]),
      ],
    });
  }
  groups.push({
    id: 'card',
    items: [
      { id: 'copy', label: words.menu.copyLink, icon: 'link', onSelect: () => void copy() },
      ...(editable
        ? [
            {
              id: 'archive',
              label: words.menu.archive,
              icon: 'trash' as const,
              onSelect: () => {
                const title = session.view.card(kind, id)?.title ?? '';
                if (run(archiveCard, { kind, id }, words.menu.archived(title)).ok) onClose();
              },
            },
          ]
        : []),
    ],
  });
  return groups;
}
