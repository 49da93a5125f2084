import type { SecretBox } from '../../auth/secret-box.ts';

/**
 * What the database keeps of a code. A code is short enough to be found back from a plain hash within the ten minutes that it is good;
 * this takes the key as well.
 */
export function hashCode(box: Pick<SecretBox, 'sign'>, code: string): string {
  return box.sign('display-code', code);
}
