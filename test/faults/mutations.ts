import type { Dice } from '../convergence/dice.ts';

/** What a broken network or a hostile hand makes of a frame. */
export const mutations: readonly ((frame: Uint8Array, dice: Dice) => Uint8Array)[] = [
  function flipBits(frame, dice) {
    const bytes = frame.slice();
    for (let count = dice.roll(3); count >= 0; count -= 1) {
      const at = dice.roll(bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << dice.roll(8));
    }
    return bytes;
  },
  function truncate(frame, dice) {
    return frame.slice(0, dice.roll(frame.length));
  },
  function replaceByte(frame, dice) {
    const bytes = frame.slice();
    bytes[dice.roll(bytes.length)] = dice.roll(256);
    return bytes;
  },
  function enormousNumber(frame, dice) {
    const at = dice.roll(frame.length);
    return join(
      frame.slice(0, at),
      Uint8Array.of(0xff, 0xff, 0xff, 0xff, dice.roll(256), 0x0f),
      frame.slice(at + 1),
    );
  },
  function insertBytes(frame, dice) {
    const at = dice.roll(frame.length);
    const extra = Uint8Array.from({ length: 1 + dice.roll(8) }, () => dice.roll(256));
    return join(frame.slice(0, at), extra, frame.slice(at));
  },
  function removeBytes(frame, dice) {
    const at = dice.roll(frame.length);
    return join(frame.slice(0, at), frame.slice(at + 1 + dice.roll(6)));
  },
  function otherContent(frame, dice) {
    // the byte that says what a struct holds is often followed by its text: another kind of content, same bytes
    const bytes = frame.slice();
    const at = dice.roll(bytes.length);
    bytes[at] = ((bytes[at] ?? 0) & 0xe0) | dice.roll(11);
    return bytes;
  },
  function twice(frame) {
    return join(frame, frame);
  },
  function noise(frame, dice) {
    return Uint8Array.from({ length: 1 + dice.roll(frame.length * 2) }, () => dice.roll(256));
  },
];

function join(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
