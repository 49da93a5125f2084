import { randomInt } from 'node:crypto';
import {
  pairingAlphabet,
  pairingLength,
  pairingMinutes,
  type DisplayPairing,
} from '@verbeterbord/shared/api/displays.ts';
import { accept, refuse, type Result } from '@verbeterbord/shared/errors.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import { hashToken, newToken } from '../../auth/token.ts';
import type { AccountDeps } from '../sign-in/account-deps.ts';
import { hashCode } from './hash-code.ts';

/** Screens that show a code at one moment: more is somebody who asks for codes and shows none. */
const mostOpen = 1_000;

/** A code for a screen to show, and the secret by which that screen alone comes in: `busy` when too many are open. */
export async function openPairing(
  deps: Pick<AccountDeps, 'pairings' | 'box' | 'now'>,
): Promise<Result<DisplayPairing>> {
  const now = deps.now();
  const expiresAt = toInstant(now + pairingMinutes * 60_000);
  await deps.pairings.removeExpired(toInstant(now));
  if ((await deps.pairings.count()) >= mostOpen) return refuse('busy');
  const [code, secret] = [newCode(), newToken()];
  const pairing = { secretHash: hashToken(secret), codeHash: hashCode(deps.box, code), expiresAt };
  // one of a thousand billion was drawn twice: the screen asks again
  if (!(await deps.pairings.add(pairing))) return refuse('busy');
  return accept({ code, secret, expiresAt });
}

function newCode(): string {
  const letters = Array.from({ length: pairingLength }, () =>
    pairingAlphabet.charAt(randomInt(pairingAlphabet.length)),
  );
  return letters.join('');
}
