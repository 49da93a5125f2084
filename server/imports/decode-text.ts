import type { TextEncoding } from '@verbeterbord/shared/api/imports.ts';
import { readable, unreadable, type Readable } from './readable.ts';

export interface DecodedText {
  /** Without a byte order mark, with `\n` at the end of each line. */
  readonly text: string;
  readonly encoding: TextEncoding;
}

/** How many bytes tell what a file is. */
const lookAt = 4_096;

/** Reads bytes as text, and says as which. What is no text at all is refused: a picture, a PDF, or a workbook that wasn't saved as CSV. */
export function decodeText(bytes: Uint8Array): Readable<DecodedText> {
  if (bytes.length === 0) return unreadable('empty');
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return unreadable('spreadsheet');
  const encoding = encodingOf(bytes);
  if (encoding === null) return unreadable('binary');
  const text = new TextDecoder(encoding).decode(bytes);
  if (looksBinary(text.slice(0, lookAt))) return unreadable('binary');
  const lines = text.replaceAll(/\r\n?/g, '\n');
  return lines.trim() === '' ? unreadable('empty') : readable({ text: lines, encoding });
}

/** By its mark; else by the zeroes of UTF-16; else UTF-8 if it is that; else what older Windows programs write. */
function encodingOf(bytes: Uint8Array): TextEncoding | null {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return 'utf-8';
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (startsWith(bytes, 0xfe, 0xff)) return 'utf-16be';
  const zeroes = [0, 0];
  const head = bytes.subarray(0, lookAt);
  for (let at = 0; at < head.length; at += 1) if (head[at] === 0) zeroes[at % 2] = (zeroes[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeroes;
  const many = head.length / 4;
  if (odd > many && even < odd / 8) return 'utf-16le';
  if (even > many && odd < even / 8) return 'utf-16be';
  if (even + odd > 0) return null;
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Control characters don't stand in what people write; a tab and the ends of lines do. */
function looksBinary(text: string): boolean {
  const odd = text.match(/[^\P{Cc}\s]|\ufffd/gu)?.length ?? 0;
  return odd > text.length / 100;
}

function startsWith(bytes: Uint8Array, ...head: readonly number[]): boolean {
  return head.every((byte, index) => bytes[index] === byte);
}
