import { createHash } from 'node:crypto';
import { isQuiet } from '@verbeterbord/shared/domain/post.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import type { QueuedLetter } from '../../storage/post/mail-queue.ts';
import { BoardsToday } from './boards-today.ts';
import { offToken } from './off-token.ts';
import type { PostDeps } from './post-deps.ts';
import { writeLetter } from './write-letter.ts';

const minute = 60_000;
const hour = 60 * minute;

/** How long to wait after each try that failed; the last pause stands for all that follow. */
const pauses = [minute, 5 * minute, 15 * minute, hour, 3 * hour, 6 * hour, 12 * hour] as const;
/** Then it is given up: five to ten days after the first, by quiet hours. Counted and not timed, so that a clock that leaps gives up nothing. */
export const mostTries = 15;
/** Further than any pause: who waits longer was made while the clock was wrong. */
const far = 26 * hour;
/** In one round, so that a round ends. */
const perRound = 100;
/** So many failures one after another are the mail server's, and the rest needn't be tried. */
const failuresInARow = 3;

/** Hears of a letter that is given up, and of one that couldn't be written. */
interface Hears {
  readonly onGivenUp: (letter: QueuedLetter) => void;
  readonly onError: (error: unknown) => void;
}

/**
 * Hands over the letters whose turn it is. Each is asked again whether its reader is still here and wants it, and what they may
 * see. A try is counted before it is made: a server that is killed in the middle sends that one letter again, by the same
 * Message-ID, rather than never. Answers how many went.
 */
export async function sendLetters(deps: PostDeps, { onGivenUp, onError }: Hears): Promise<number> {
  if (!deps.mailer.configured) return 0;
  const now = deps.now();
  const today = new BoardsToday(deps);
  let sent = 0;
  let failures = 0;
  for (const letter of await deps.mailQueue.due(toInstant(now), toInstant(now + far), perRound)) {
    const outcome = await sendOne(deps, today, letter).catch(async (error: unknown) => {
      onError(error);
      // it is put off as one that nobody took, and those after it have their turn
      await deps.mailQueue.claim(letter.id, toInstant(now + pauseAfter(letter.tries)));
      return 'unwritten' as const;
    });
    if ((outcome === 'failed' || outcome === 'unwritten') && letter.tries + 1 >= mostTries) {
      await deps.mailQueue.end(letter.id, 'given-up', toInstant(deps.now()));
      onGivenUp(letter);
      deps.events.emit('noticesChanged', { people: [letter.person] });
    }
    if (outcome === 'sent') sent += 1;
    failures = outcome === 'failed' ? failures + 1 : outcome === 'sent' ? 0 : failures;
    if (failures >= failuresInARow) break;
  }
  return sent;
}

async function sendOne(
  deps: PostDeps,
  today: BoardsToday,
  letter: QueuedLetter,
): Promise<'sent' | 'failed' | 'withdrawn' | 'quiet'> {
  const now = deps.now();
  const { id, key, person, kind, tries } = letter;
  const reader = await deps.postPreferences.reader(person);
  if (reader !== null && isQuiet(reader.preference, now)) {
    await deps.mailQueue.postpone(id, toInstant(Math.floor(now / hour + 1) * hour));
    return 'quiet';
  }
  const email = reader?.email ?? null;
  const words = reader === null ? null : await writeLetter(deps, today, letter, reader);
  if (words === null || email === null) {
    await deps.mailQueue.end(id, 'withdrawn', toInstant(now));
    return 'withdrawn';
  }
  await deps.mailQueue.claim(id, toInstant(now + pauseAfter(tries)));
  const address = deps.addressOf('/api/v1/post/one-click');
  const result = await deps.mailer.send({
    to: email,
    subject: words.subject,
    text: words.text,
    id: createHash('sha256').update(`${key} ${letter.madeAt}`).digest('hex').slice(0, 32),
    // a mail program may not send what signs for somebody over a line in the open
    off: address.startsWith('https:') ? `${address}?token=${offToken(deps.sign, person, kind)}` : undefined,
  });
  if (result === 'sent') {
    await deps.mailQueue.end(id, 'sent', toInstant(deps.now()));
    return 'sent';
  }
  return 'failed';
}

/** Milliseconds until the next try. */
function pauseAfter(tries: number): number {
  return pauses[Math.min(tries, pauses.length - 1)] ?? hour;
}
