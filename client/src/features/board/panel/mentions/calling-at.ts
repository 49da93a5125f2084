/** Who is being typed at the caret: where the @ stands and what stands behind it. */
export interface Calling {
  readonly from: number;
  readonly typed: string;
}

const pattern = /(?:^|[^\p{L}\p{N}_])@([^\n@]{0,40})$/u;

/** Null when the caret stands behind no @, or something is selected. */
export function callingAt({
  value,
  selectionStart,
  selectionEnd,
}: Pick<HTMLTextAreaElement, 'value' | 'selectionStart' | 'selectionEnd'>): Calling | null {
  if (selectionStart !== selectionEnd) return null;
  const typed = pattern.exec(value.slice(0, selectionStart))?.[1];
  return typed === undefined ? null : { from: selectionStart - typed.length - 1, typed };
}
