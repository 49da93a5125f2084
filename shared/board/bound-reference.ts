import type { Reference } from '../domain/reference.ts';
import { isLive } from './reference-placement.ts';

/**
 * The most of a text that a board shows of what stands elsewhere, in UTF-16 units: what is decided about is read, what is over is
 * looked back at. The whole text is on the server.
 */
export const shownAtMost = {
  live: { notes: 2_000 },
  over: { notes: 200, question: 600, words: 1_200 },
} as const;

/** A reference with its texts cut where a board doesn't need all of them: hundreds of long ones would be a document of megabytes. */
export function boundReference(reference: Reference): Reference {
  if (reference.kind === 'dependency') return reference;
  if (reference.kind === 'offer') {
    const most = isLive(reference) ? shownAtMost.live : shownAtMost.over;
    return { ...reference, notes: cut(reference.notes, most.notes) };
  }
  if (isLive(reference)) return reference;
  const { question, words } = shownAtMost.over;
  return { ...reference, question: cut(reference.question, question), words: cut(reference.words, words) };
}

/** Whether these notes of an offer go on elsewhere. */
export function isCut(notes: string): boolean {
  return notes.endsWith(goesOn) && notes.length > shownAtMost.live.notes - 2;
}

const goesOn = '…';

function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const kept = text.slice(0, most - 1);
  // half a character would be none
  return (kept.isWellFormed() ? kept : kept.slice(0, -1)) + goesOn;
}
