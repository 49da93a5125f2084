const copied = [
  'font',
  'letterSpacing',
  'lineHeight',
  'padding',
  'borderWidth',
  'borderStyle',
  'boxSizing',
  'overflowWrap',
] as const;

/** How far below the top of a field the line ends that holds a place in its text, in pixels: a copy of the text is measured. */
export function bottomOfLine(field: HTMLTextAreaElement, at: number): number {
  const copy = document.createElement('div');
  const style = getComputedStyle(field);
  for (const name of copied) copy.style[name] = style[name];
  copy.style.position = 'absolute';
  copy.style.visibility = 'hidden';
  copy.style.whiteSpace = 'pre-wrap';
  copy.style.width = `${field.offsetWidth}px`;
  copy.textContent = field.value.slice(0, at);
  const mark = document.createElement('span');
  mark.textContent = '@';
  copy.append(mark);
  field.after(copy);
  const bottom = mark.offsetTop + mark.offsetHeight;
  copy.remove();
  return Math.min(bottom - field.scrollTop, field.offsetHeight);
}
