import type { signIn as dutch } from '../nl/sign-in.ts';

export const signIn: typeof dutch = {
  title: 'Who are you?',
  demo: 'This is an example. Choose one of the example people; there is no password.',
  search: 'Search by name, role or team',
  none: 'Nobody found. Try another word.',
  found: (count) => (count === 1 ? '1 person found' : `${count} people found`),
  noTeam: 'Without a team',
  shared: 'This is a shared computer',
  sharedHint: 'Then nothing stays on this device after you sign out.',
  privacy: 'Put no names of clients or residents on a board.',
  busy: 'Signing in …',
};
