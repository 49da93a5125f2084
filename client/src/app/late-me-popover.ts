import { late } from '../ui/late.tsx';

/** One's own menu is fetched when it is opened. */
export const LateMePopover = late(async () => (await import('./me-popover.tsx')).MePopover);
