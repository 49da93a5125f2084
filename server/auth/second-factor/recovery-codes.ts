import { createHash, randomInt } from 'node:crypto';
import type { PersonId } from '@verbeterbord/shared/ids.ts';

/** Without what is read for something else on paper. */
const letters = '23456789abcdefghjkmnpqrstvwxyz';
const groups = 4;
const perGroup = 4;

/** Ten codes of 78 bits, to print and keep: each gets somebody in once without their second factor. */
export function newRecoveryCodes(): string[] {
  const group = (): string =>
    Array.from({ length: perGroup }, () => letters[randomInt(letters.length)]).join('');
  return Array.from({ length: 10 }, () => Array.from({ length: groups }, group).join('-'));
}

/** What the database keeps of a code. So much chance in it that a quick hash will do. */
export function hashRecoveryCode(person: PersonId, code: string): string {
  const plain = code.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  return createHash('sha256').update(`${person} ${plain}`).digest('hex');
}
