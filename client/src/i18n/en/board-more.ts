import type { BoardMoreText } from '../board-more.ts';

export const boardMore: BoardMoreText = {
  person: {
    label: 'By person',
    none: (name) => `${name} has no action in this cycle yet.`,
    nobody: 'Nobody’s yet',
    you: 'that is you',
    addFor: (name) => `New action for ${name}`,
    forGoal: 'For which goal?',
    nothing: 'What somebody lets go comes here.',
    who: 'Person',
    given: (name) => `Now with ${name}`,
    letGo: (name) => `No longer with ${name}`,
    both: (who, column) => `${who}, and moved to ${column}`,
    where: (name, column) => `${name}, ${column}`,
  },

  move: {
    title: 'Move to',
    goal: 'Goal',
    column: 'Column',
    place: 'Place',
    first: 'At the top',
    last: 'At the bottom',
    submit: 'Move',
  },

  stuckForm: {
    title: 'I am stuck',
    label: 'What are you stuck on?',
    hint: 'One sentence is enough, such as: waiting for the planning.',
    submit: 'Show it',
  },

  keys: {
    title: 'Keyboard shortcuts',
    list: [
      ['n', 'new action for the goal you are at'],
      ['i', 'I notice …'],
      ['arrows', 'to the next card'],
      ['Enter', 'open the card'],
      ['space', 'pick up the card; arrows choose a place; space puts it down'],
      ['Escape', 'close or put back'],
      ['Ctrl + Z', 'undo the last step'],
      ['?', 'this list'],
    ],
  },
};
