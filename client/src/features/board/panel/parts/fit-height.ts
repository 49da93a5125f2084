/** Makes a field as high as its text. Where the browser does that by itself (`field-sizing: content`) this does nothing. */
export function fitHeight(field: HTMLTextAreaElement | null): void {
  if (field === null || CSS.supports('field-sizing', 'content')) return;
  const { style } = field;
  style.height = 'auto';
  style.height = `${field.scrollHeight + field.offsetHeight - field.clientHeight}px`;
}
