/** A departed card without who owned it, made it or said what: the texts stay. Takes and answers JSON. */
export function nameless(content: string): string {
  return JSON.stringify(JSON.parse(content), (key, value: unknown) => {
    if (key === 'by') return null;
    return key === 'owners' ? [] : value;
  });
}
