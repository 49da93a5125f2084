import type { MarkedText } from '@verbeterbord/shared/api/search.ts';

/** Around what was asked for, in what the database answers: characters that no text has, because they are taken out of it before. */
export const markStart = '\uE000';
export const markEnd = '\uE001';

/** A text for the index: without those two. */
export function withoutMarks(text: string): string {
  return text.replaceAll(/[\uE000\uE001]/g, ' ');
}

/** The pieces of a text with marks in it. */
export function readMarks(text: string): MarkedText {
  const pieces: MarkedText = [];
  const add = (piece: string, mark: boolean): void => {
    if (piece !== '') pieces.push({ text: piece, mark });
  };
  for (const [at, part] of text.split(markStart).entries()) {
    const end = at === 0 ? -1 : part.indexOf(markEnd);
    if (end === -1) add(part, false);
    else {
      add(part.slice(0, end), true);
      add(part.slice(end + 1), false);
    }
  }
  return pieces;
}
