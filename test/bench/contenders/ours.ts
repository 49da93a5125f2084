import type { Contender } from './contender.ts';

export const ours: Contender = {
  name: 'ours',
  keeps: true,
  start: async () => {
    throw new Error('not there yet');
  },
};
