import { pairingMinutes, type DisplayPairing } from '@verbeterbord/shared/api/displays.ts';
import { useEffect, useEffectEvent, useState } from 'react';
import { ApiError } from '../../api/api-error.ts';
import { api } from '../../api/api.ts';

/** How often a screen asks whether its code was typed. Milliseconds. */
const askEvery = 2_000;
/** After what the network or a busy server refused. Milliseconds. */
const tryAgain = 5_000;
/** Somebody who begins to type in the last seconds would be refused: a new code comes a little before the old one ends. Milliseconds. */
const good = pairingMinutes * 60_000 - 15_000;
/** A screen that nobody pairs takes the newest program now and then, between two codes. Milliseconds. */
const fresh = 6 * 3_600_000;

export type Pairing =
  | { readonly kind: 'asking' }
  | { readonly kind: 'shown'; readonly code: string; readonly until: number; readonly away: boolean }
  | { readonly kind: 'failed'; readonly busy: boolean };

/** A code for this screen, and a next one when it ends, until somebody types it: then this browser has a session. */
export function usePairing(onPaired: () => void): Pairing {
  const [pairing, setPairing] = useState<Pairing>({ kind: 'asking' });
  const paired = useEffectEvent(onPaired);
  useEffect(() => {
    const left = new AbortController();
    const begun = Date.now();
    const run = async (): Promise<void> => {
      while (!left.signal.aborted) {
        if (Date.now() - begun > fresh) location.reload();
        const { code, secret } = await newCode(left.signal, setPairing);
        // by this device's own clock, which may differ from the server's
        const until = Date.now() + good;
        setPairing({ kind: 'shown', code, until, away: false });
        while (!left.signal.aborted && Date.now() < until) {
          await pause(askEvery, left.signal);
          const state = await claim(secret, left.signal);
          if (state === 'paired') return paired();
          if (state === 'ended') break;
          setPairing({ kind: 'shown', code, until, away: state === 'away' });
          if (state === 'busy') await pause(tryAgain, left.signal);
        }
      }
    };
    run().catch(() => undefined);
    return () => left.abort();
  }, []);
  return pairing;
}

async function newCode(signal: AbortSignal, say: (pairing: Pairing) => void): Promise<DisplayPairing> {
  for (;;) {
    try {
      return await api.post<DisplayPairing>('/display-pairings', {}, { signal });
    } catch (error) {
      signal.throwIfAborted();
      say({ kind: 'failed', busy: error instanceof ApiError && error.status === 429 });
    }
    await pause(tryAgain, signal);
  }
}

async function claim(
  secret: string,
  signal: AbortSignal,
): Promise<'waiting' | 'paired' | 'ended' | 'away' | 'busy'> {
  try {
    const answer = await api.post<{ state: 'waiting' | 'paired' }>(
      '/display-pairings/claim',
      { secret },
      { signal },
    );
    return answer.state;
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof ApiError)) throw error;
    if (error.code === 'network') return 'away';
    return error.status === 429 || error.status >= 500 ? 'busy' : 'ended';
  }
}

/** Some time, or until the network comes back. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const over = new AbortController();
    const timer = setTimeout(done, ms);
    function done(): void {
      clearTimeout(timer);
      over.abort();
      if (signal.aborted) reject(signal.reason as Error);
      else resolve();
    }
    window.addEventListener('online', done, { signal: over.signal });
    signal.addEventListener('abort', done, { signal: over.signal });
  });
}
