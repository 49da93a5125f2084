import type { ReferencesText } from '../references.ts';

export const references: ReferencesText = {
  asked: {
    open: (to) => `asked of ${to}`,
    'taken-up': (to) => `taken up by ${to}`,
    'asked-back': (to) => `asked back by ${to}`,
    answered: (to) => `answer from ${to}`,
    declined: (to) => `declined by ${to}`,
  },
  before: (day) => `answer before ${day}`,
  changed: (title, state) => `${title}: ${state}`,
  received: {
    title: 'Escalated to us',
    offered: 'Offered to us',
    from: (team) => `Question from ${team}`,
    about: (title) => `About: ${title}`,
    state: {
      open: 'not taken up yet',
      'taken-up': 'taken up',
      'asked-back': 'waits for their reply',
      answered: 'answered',
      declined: 'declined',
      withdrawn: 'withdrawn',
    },
    passed: (to) => `passed on to ${to}`,
    over: (count) => `settled or passed on (${count})`,
    came: (team, question) => `New question from ${team}: ${question}`,
  },
};
