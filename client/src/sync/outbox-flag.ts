const key = 'verbeterbord-outbox';

/** Whether something on this device may wait to be sent; known without opening its database. */
export function mayHaveOutgoing(): boolean {
  try {
    return localStorage.getItem(key) === '1';
  } catch {
    return false;
  }
}

export function noteOutgoing(some: boolean): void {
  try {
    if (some) localStorage.setItem(key, '1');
    else localStorage.removeItem(key);
  } catch {
    // storage is off: then nothing is kept either
  }
}
