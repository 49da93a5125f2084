import { post as en } from './en/post.ts';
import { useLanguage, type Language } from './language.ts';
import { post as nl } from './nl/post.ts';

export type PostText = typeof nl;

/** They come with their pages: the program that opens a board stays small. */
export const postTexts: Readonly<Record<Language, PostText>> = { nl, en };

/** The texts of what is for me, of the post and of the diary, in the current language. */
export function usePostText(): PostText {
  return postTexts[useLanguage()];
}
