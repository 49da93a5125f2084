import type { tooMuch as nl } from '../nl/too-much.ts';

export const tooMuch: typeof nl = {
  owners: 'There are so many names on this card that no more fit. Take one off first.',
  comments: 'So much was said about this card that no more fits. Make a new card for it.',
  attempts: 'This was tried so often that no attempt can be added. Make a new action of it.',
  values: 'This ambition was measured so often that no more fits. Take a value away first.',
  goals: 'There are so many goals that no more fit. Put one away first.',
  carried: 'This action was carried over too often. Put it off until later, or make a new action of it.',
};
