import type { ImportFault, ImportFaultCode } from '@verbeterbord/shared/api/imports.ts';

/** What could be read, or why it couldn't: a value, never an exception. */
export type Readable<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly fault: ImportFault };

export function readable<Value>(value: Value): Readable<Value> {
  return { ok: true, value };
}

/** Says what is wrong, with the numbers or the line that the sentence on the screen needs. */
export function unreadable(
  code: ImportFaultCode,
  numbers: Partial<Omit<ImportFault, 'code'>> = {},
): { readonly ok: false; readonly fault: ImportFault } {
  return { ok: false, fault: { code, found: null, most: null, line: null, ...numbers } };
}
