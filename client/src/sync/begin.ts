import { asId, isId, type BoardId } from '@verbeterbord/shared/ids.ts';
import { today } from '../i18n/today.ts';
import { askEarly } from './early-about.ts';
import { loadMe, meStore } from './me.ts';

/*
 * The first thing that runs, when imported first: the questions go to the server before React and the screens are worked out, and
 * not after. Who am I, and when the address is that of a board, what about that board?
 */
void loadMe();
const [, page, id] = location.pathname.split('/');
const known = meStore.get();
const guestOf = known.kind === 'known' ? known.me.guestOf : null;
// a guest has one board, and is sent there from any other
if (page === 'bord' && isId(id) && (guestOf === null || guestOf === id)) askEarly(asId<BoardId>(id));
// the first date takes the browser longest; now it has nothing else to do than to wait for answers
today.get();
