/** One line: no breaks, no double spaces, no control characters. */
export function oneLine(text: string): string {
  return text
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .toWellFormed();
}

/** Text with its lines, without other control characters and without spaces at the ends. */
export function cleanText(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{Cc}\n\t]/gu, '')
    .trim()
    .toWellFormed();
}

/** Text in pieces of at most `first` and then `next` letters, cut between lines or words where it can be; put together again it is whole. */
export function piecesOf(text: string, first: number, next: number): string[] {
  const pieces: string[] = [];
  let rest = text;
  for (let most = first; rest.length > most; most = next) {
    const at = cutAt(rest, most);
    pieces.push(rest.slice(0, at).trim());
    rest = rest.slice(at).trim();
  }
  if (rest !== '') pieces.push(rest);
  return pieces;
}

/** The beginning of a line of text with an ellipsis, at most `most` letters. */
export function shortened(line: string, most: number): string {
  return line.length <= most ? line : `${line.slice(0, cutAt(line, most - 1)).trim()}…`;
}

/** Where to cut at the latest: after a line, else after a word, and never inside a letter of two halves. */
function cutAt(text: string, most: number): number {
  const half = most / 2;
  const line = text.lastIndexOf('\n', most - 1);
  if (line > half) return line + 1;
  const word = text.lastIndexOf(' ', most - 1);
  if (word > half) return word + 1;
  const code = text.charCodeAt(most - 1);
  return code >= 0xd800 && code <= 0xdbff ? most - 1 : most;
}
