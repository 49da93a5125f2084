import type { Text } from '../nl.ts';

export const references: Text['references'] = {
  asked: {
    open: (to) => `asked of ${to}`,
    'taken-up': (to) => `taken up by ${to}`,
    'asked-back': (to) => `asked back by ${to}`,
    answered: (to) => `answer from ${to}`,
    declined: (to) => `declined by ${to}`,
  },
  before: (day) => `answer before ${day}`,
  changed: (title, state) => `${title}: ${state}`,
  waits: {
    for: (team, title) => `waits for ${team}: ${title}`,
    done: (team, title) => `done at ${team}: ${title}`,
    binned: (team, title) => `put away at ${team}: ${title}`,
    gone: (team, title) => `no longer on the board of ${team}: ${title}`,
    awaited: (team) => `${team} waits for this`,
  },
  offer: {
    offered: (team) => `offered to ${team}`,
    accepted: (team) => `taken over by ${team}`,
    declined: (team, reason) => `${team} declined this: ${reason}`,
  },
  serves: {
    label: 'contributes to:',
    gone: 'that ambition is no longer there',
    unknown: 'an ambition of the team above',
    open: (title) => `Look at “${title}” on that team’s board`,
  },
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
    offerCame: (team, title) => `${team} offers us an action: ${title}`,
    given: (count) => `offered to teams (${count})`,
  },
};
