const key = 'verbeterbord-scherm-gezien';

/** When this screen last had everything from the server, also before it was switched off; null when it isn't known. */
export function readContact(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** It has everything now. */
export function noteContact(now: number): void {
  try {
    localStorage.setItem(key, new Date(now).toISOString());
  } catch {
    // storage is off: after a restart it can't be said
  }
}
