import { archiveCard } from '@verbeterbord/shared/board/commands/archive-card.ts';
import { moveAction } from '@verbeterbord/shared/board/commands/move-action.ts';
import { planAction } from '@verbeterbord/shared/board/commands/plan-action.ts';
import { postponeAction } from '@verbeterbord/shared/board/commands/postpone-action.ts';
import { actionStates } from '@verbeterbord/shared/domain/action.ts';
import type { CardKind } from '@verbeterbord/shared/domain/card.ts';
import type { ActionId } from '@verbeterbord/shared/ids.ts';
import { useCardPanelText } from '../../../i18n/card-panel.ts';
import { useText } from '../../../i18n/language.ts';
import { useBoardSession, useCycle } from '../../../sync/hooks.ts';
import type { MenuGroup } from '../../../ui/menu-group.ts';
import { showToast } from '../../../ui/show-toast.ts';
import { useAct } from '../wall/use-act.ts';

/** What one can do with a card besides writing in it: move it, put it away, hand somebody its address. */
export function useCardMenu(kind: CardKind, id: string, editable: boolean, onClose: () => void): MenuGroup[] {
  const words = useText().panel;
  const cardWords = useCardPanelText();
  const session = useBoardSession();
  const { cycle } = useCycle();
  const run = useAct();

  const copy = async (): Promise<void> => {
    const address = `${location.origin}${location.pathname}?kaart=${kind}:${id}`;
    const copied = await navigator.clipboard.writeText(address).then(
      () => true,
      () => false,
    );
    showToast({ text: copied ? cardWords.menu.copied : cardWords.menu.notCopied });
  };
  const groups: MenuGroup[] = [];
  const action = kind === 'action' ? session.view.card('action', id) : undefined;
  if (editable && action !== undefined) {
    const own = action.id satisfies ActionId;
    groups.push({
      id: 'move',
      title: cardWords.menu.move,
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
                cardWords.menu.movedTo(words.state[state]),
              );
            },
          })),
        ...(action.place.state === 'done'
          ? []
          : [
              action.cycle === null
                ? {
                    id: 'this',
                    label: cardWords.menu.thisCycle,
                    icon: 'again' as const,
                    onSelect: () => {
                      run(
                        planAction,
                        { action: own, cycle: cycle.number },
                        cardWords.menu.movedTo(cardWords.menu.thisCycle),
                      );
                    },
                  }
                : {
                    id: 'later',
                    label: cardWords.menu.later,
                    icon: 'later' as const,
                    onSelect: () => {
                      run(postponeAction, { action: own }, cardWords.menu.movedTo(cardWords.menu.later));
                    },
                  },
            ]),
      ],
    });
  }
  groups.push({
    id: 'card',
    items: [
      { id: 'copy', label: cardWords.menu.copyLink, icon: 'link', onSelect: () => void copy() },
      ...(editable
        ? [
            {
              id: 'archive',
              label: cardWords.menu.archive,
              icon: 'trash' as const,
              onSelect: () => {
                const title = session.view.card(kind, id)?.title ?? '';
                if (run(archiveCard, { kind, id }, cardWords.menu.archived(title)).ok) onClose();
              },
            },
          ]
        : []),
    ],
  });
  return groups;
}
