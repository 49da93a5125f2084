/**
 * Bytes on their way to or from a database or thread: always a plain Uint8Array with a buffer of its own size,
 * because a view on a larger buffer (Node's pool, a socket's chunk) would take that whole buffer along.
 */
export function ownBytes(bytes: Uint8Array): Uint8Array {
  const whole = bytes.byteOffset === 0 && bytes.byteLength === bytes.buffer.byteLength;
  return whole && bytes.constructor === Uint8Array ? bytes : Uint8Array.from(bytes);
}
