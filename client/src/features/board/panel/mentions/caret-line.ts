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

/** Where a list stands beside the line that is typed in, within what holds the field. In pixels. */
export type Place = { readonly maxHeight: number } & ({ readonly top: number } | { readonly bottom: number });

const most = 256;
/** Room for three people: with less below the line and more above it, the list goes there. */
const enough = 150;
const edge = 8;

/** Below the line that holds a place in the text of a field; above it where the window ends too soon. */
export function placeAt(field: HTMLTextAreaElement, at: number): Place {
  const line = lineAt(field, at);
  const box = field.getBoundingClientRect();
  const below = (window.visualViewport?.height ?? window.innerHeight) - box.top - line.bottom - edge;
  const above = box.top + line.top - edge;
  if (below >= enough || below >= above)
    return { top: field.offsetTop + line.bottom, maxHeight: Math.min(most, Math.max(enough, below)) };
  const holder = field.offsetParent?.clientHeight ?? 0;
  return { bottom: holder - field.offsetTop - line.top, maxHeight: Math.min(most, above) };
}

/** Where a line begins and ends below the top of its field: a copy of the text is measured. */
function lineAt(field: HTMLTextAreaElement, at: number): { readonly top: number; readonly bottom: number } {
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
  const top = mark.offsetTop - field.scrollTop;
  const bottom = Math.min(top + mark.offsetHeight, field.offsetHeight);
  copy.remove();
  return { top, bottom };
}
