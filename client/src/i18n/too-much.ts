import { tooMuch as en } from './en/too-much.ts';
import type { Language } from './language.ts';
import { tooMuch as nl } from './nl/too-much.ts';

export type TooMuchText = typeof nl;

/** Both languages: they come when something is too much, which it hardly ever is. */
export const tooMuchTexts: Readonly<Record<Language, TooMuchText>> = { nl, en };
