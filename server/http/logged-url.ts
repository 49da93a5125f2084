/** What of an address may stand in a log: nothing behind the question mark, and no secret in the path of a diary. */
export function loggedUrl(url: string): string {
  const path = url.split('?', 1)[0] ?? '';
  // however it is written: a slash too many, or an escaped letter
  return /^\/+(?:a|%61)/i.test(path) && isDiary(path) ? '/agenda/…' : path;
}

function isDiary(path: string): boolean {
  try {
    return /^\/+agenda(?:\/|$)/i.test(decodeURIComponent(path));
  } catch {
    // what can't be read isn't repeated
    return true;
  }
}
