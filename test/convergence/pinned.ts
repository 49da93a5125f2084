import type { Schedule } from './schedule.ts';

/**
 * Schedules that failed once, against a broken board or a wrong first design, made as small as they go. Each has the name of
 * what went wrong; a new failure is added here.
 */
export const pinned: Readonly<Record<string, Schedule>> = {
  'a card thrown away instead of put in the bin': {
    replicas: 3,
    steps: [{ kind: 'do', at: 0, seed: 0, verbs: ['addAction', 'archiveCard'] }],
  },
  'two people who each make the conversation of one card': {
    replicas: 3,
    steps: [
      { kind: 'do', at: 0, seed: 675_656_161, verbs: ['editText', 'addComment', 'moveAction'] },
      { kind: 'do', at: 1, seed: 140_749_800, verbs: ['assignOwner', 'addComment'] },
    ],
  },
  'one card dragged by two people, shown twice': {
    replicas: 3,
    steps: [
      { kind: 'do', at: 0, seed: 1_147_919_784, verbs: ['moveAction'] },
      { kind: 'do', at: 1, seed: 0, verbs: ['addComment', 'assignOwner', 'moveAction', 'addAction'] },
      { kind: 'do', at: 0, seed: 0, verbs: ['moveAction'] },
    ],
  },
  'two goals added at once, with one number': {
    replicas: 3,
    steps: [
      { kind: 'do', at: 0, seed: 0, verbs: ['addGoal'] },
      { kind: 'do', at: 1, seed: 0, verbs: ['addGoal'] },
    ],
  },
  'an owner on a card that is on a screen': {
    replicas: 3,
    steps: [
      { kind: 'do', at: 0, seed: 0, verbs: ['addAction', 'assignOwner'] },
      { kind: 'do', at: 0, seed: 1, verbs: ['assignOwner', 'unassignOwner'] },
    ],
  },
  'a goal that goes into the bin with its actions on a screen': {
    replicas: 3,
    steps: [
      { kind: 'do', at: 0, seed: 0, verbs: ['addAction'] },
      { kind: 'do', at: 0, seed: 0, verbs: ['addAction', 'archiveCard', 'moveAction'] },
      { kind: 'do', at: 0, seed: 0, verbs: ['archiveCard', 'moveAction'] },
    ],
  },
};
