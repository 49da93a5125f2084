import type { mentions as nl } from '../nl/mentions.ts';

export const mentions: typeof nl = {
  list: 'Whom do you mention?',
  found: (count) =>
    count === 1 ? '1 colleague. Enter mentions.' : `${count} colleagues. Arrows choose, Enter mentions.`,
  hint: 'Whoever you mention gets a notice.',
};
