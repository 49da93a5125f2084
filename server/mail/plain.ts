/** Names come from people: nothing in them may look like a line, a link or a header of ours. At most 120 characters. */
export function plain(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ')
    .replaceAll(/(?:https?:)?\/\//gi, ' ')
    .slice(0, 120)
    .trim();
}
