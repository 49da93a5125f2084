import type { kindNames as dutch } from '../nl/kind-names.ts';

export const kindNames: typeof dutch = {
  ambition: 'Ambition',
  goal: 'Goal',
  action: 'Action',
  idea: 'Idea',
  obstacle: 'Obstacle',
  success: 'Success',
};
