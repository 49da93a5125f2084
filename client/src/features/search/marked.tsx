import type { MarkedText } from '@verbeterbord/shared/api/search.ts';

/** A text with what was asked for marked in it. */
export function Marked({ text }: { readonly text: MarkedText }) {
  let at = 0;
  return text.map((piece) => {
    const key = at;
    at += piece.text.length;
    // texts of one card stand under each other
    const shown = piece.text.replaceAll('\n', ' · ');
    return piece.mark ? <mark key={key}>{shown}</mark> : <span key={key}>{shown}</span>;
  });
}
