import { handOverAction, type HandOverAction } from '@verbeterbord/shared/board/commands/hand-over-action.ts';
import type { PersonId } from '@verbeterbord/shared/ids.ts';
import { boardMoreTexts } from '../../../i18n/board-more.ts';
import { currentLanguage } from '../../../i18n/language.ts';
import type { Mover } from '../wall/move-card.ts';

/** Does what moving a card to somebody's row means: one step, said in one sentence. Nothing when it hangs there. */
export function handOver(mover: Mover, move: Omit<HandOverAction, 'cycle'>): void {
  const { session, act, text, cycle } = mover;
  const { action, from, to, state } = move;
  const was = session.view.card('action', action)?.place.state;
  if (from === to && was === state) return;
  const said = boardMoreTexts[currentLanguage()].person;
  const column = text.board.columns.names[state];
  let words = text.board.done.moved(column);
  if (from !== to) {
    const who = to === null ? said.letGo(nameIn(mover, from)) : said.given(nameIn(mover, to));
    words = was === state ? who : said.both(who, column);
  }
  act(handOverAction, { ...move, cycle }, words);
}

/** Whose row that is, by name. */
export function nameIn({ session, text }: Mover, person: PersonId | null): string {
  if (person === null) return boardMoreTexts[currentLanguage()].person.nobody;
  const { people, others } = session.about.get();
  return [...people, ...others].find(({ id }) => id === person)?.name ?? text.board.someone;
}
