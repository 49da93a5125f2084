import { cardKinds } from './card.ts';

/** What can be found: the cards of boards, and `record`, a closed cycle itself. */
export const foundKinds = [...cardKinds, 'record'] as const;
export type FoundKind = (typeof foundKinds)[number];

/** Where to look: everywhere; at what is open on the boards now; in closed cycles. */
export const searchPlaces = ['all', 'open', 'closed'] as const;
export type SearchPlace = (typeof searchPlaces)[number];

/** The longest question, in UTF-16 units. */
export const longestQuestion = 200;
/** How many results are answered unless asked otherwise, and the most. */
export const searchPage = { usual: 30, most: 200 } as const;
