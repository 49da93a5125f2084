import type { Me } from '@verbeterbord/shared/api/people.ts';

const key = 'verbeterbord-shared-computer';
const policyKey = 'verbeterbord-offline';

/** Whether nothing may be kept here: somebody said "dit is een gedeelde computer", or the organisation decided it for all. Then everything stays in memory. */
export function isSharedComputer(): boolean {
  try {
    const policy = localStorage.getItem(policyKey);
    return policy === 'off' || (policy !== 'always' && localStorage.getItem(key) === '1');
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

/** Remembers what the organisation decided about keeping boards on devices. */
export function setOfflinePolicy(policy: Me['offline']): void {
  try {
    localStorage.setItem(policyKey, policy);
  } catch {
    // storage is off: it counts as shared
  }
}
