import type { Card } from '@verbeterbord/shared/domain/card.ts';
import type { QuestionsText } from '../../../i18n/questions.ts';
import type { BoardSession } from '../../../sync/board-session.ts';
import type { MenuItem } from '../../../ui/menu-group.ts';
import type { Asking } from '../card/card-menu.tsx';
import { openAt } from '../wall/open-card.ts';
import { asksForHelp, liveQuestion } from './may-escalate.ts';

/** Asking the team above about a card, in its menu; or going to what was asked. */
export function questionItems(
  session: BoardSession,
  words: QuestionsText,
  card: Card,
  ask: (asking: Asking) => void,
): MenuItem[] {
  const { canAsk, team, teamAbove } = session.about.get();
  const { kind, id } = card;
  const live = liveQuestion(session.view, kind, id);
  if (live !== undefined && session.me.guestOf === null)
    return [{ id: 'question', label: words.ask.look, icon: 'raise', onSelect: () => openAt('vraag', live) }];
  if (!canAsk || !asksForHelp(card)) return [];
  return [
    {
      id: 'escalate',
      label: teamAbove === null ? words.ask.noTeamShort(team.name) : words.ask.button,
      icon: 'raise',
      disabled: teamAbove === null,
      onSelect: () => ask({ what: 'escalate', kind, id }),
    },
  ];
}
