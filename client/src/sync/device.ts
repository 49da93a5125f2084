const key = 'verbeterbord-shared-computer';

/** Whether somebody said "dit is een gedeelde computer": then everything stays in memory. */
export function isSharedComputer(): boolean {
  try {
    return localStorage.getItem(key) === '1';
  } catch {
    // storage is off: nothing can be kept anyway
    return true;
  }
}

/** Remembers the choice for this device; what was kept already is for the caller to wipe. */
export function setSharedComputer(shared: boolean): void {
  try {
    if (shared) localStorage.setItem(key, '1');
    else localStorage.removeItem(key);
  } catch {
    // storage is off: it counts as shared
  }
}
