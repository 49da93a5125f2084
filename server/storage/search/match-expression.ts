/** So many words count; the rest of a long question is left out. */
const mostWords = 10;
/** A longer word is found by its beginning. */
const longestWord = 40;

/** Letters and digits with their accents, as the index takes a text apart. An accent by itself is no word: no text has one. */
const word = /\p{M}*[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{Co}\p{M}]*/gu;

/** The words of a question; nothing in it is an operator, whatever people type. */
export function wordsOf(question: string): string[] {
  const words = question.normalize('NFC').match(word) ?? [];
  return words.slice(0, mostWords).map((found) => [...found].slice(0, longestWord).join(''));
}

/** All of these words, each from its beginning; a single letter or digit stands for itself. */
export function allOf(words: readonly string[]): string {
  return words.map((each) => (each.length > 1 ? `"${each}" *` : `"${each}"`)).join(' AND ');
}
