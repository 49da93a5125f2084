import type { NewsText } from '../news.ts';

export const news: NewsText = {
  title: 'What changed',
  of: (board) => `on ${board}`,
  back: (board) => `Back to ${board}`,
  span: 'Since when',
  spans: { visit: 'last visit', week: 'this week', cycle: 'this cycle' },
  since: (moment) => `Since ${moment}`,
  counted: (cards, cycles) =>
    [
      cards === 1 ? '1 card' : `${cards} cards`,
      ...(cycles === 0 ? [] : [cycles === 1 ? '1 closed cycle' : `${cycles} closed cycles`]),
    ].join(' and '),
  seen: 'I have seen all this',
  seenDone: 'Noted. It counts as seen on all your devices.',
  nothingTitle: 'You are up to date',
  nothing: 'Nobody else changed anything on this board since your last visit.',
  nothingInSpan: 'Nobody else changed anything on this board in this time.',
  firstTitle: 'This is your first visit',
  first: 'Have a good look at the board. When you come back, what others did meanwhile stands here.',
  toBoard: 'To the board',
  more: 'Show earlier ones',
  loading: 'Loading …',
  cached: 'This is what this device still knew. Without a connection nothing new comes in.',
  newOf: {
    ambition: 'New ambition',
    goal: 'New goal',
    action: 'New action',
    idea: 'New idea',
    obstacle: 'New obstacle',
    success: 'New success',
  },
  inGoal: (number, title) => `goal ${number}: ${title}`,
  where: {
    bin: 'is in the bin',
    departed: 'belongs to a closed cycle',
    gone: 'was taken off the board',
  },
  untitled: 'A card that is no longer there',
  someone: 'somebody',
  and: 'and',
  others: (count) => `${count} others`,
  said: (who) => `${who} said`,
  noWords: '(no text)',
  closed: (number) => `Cycle ${number} was closed`,
  closedCounts: (done, carried, stopped) => `${done} done, ${carried} carried over, ${stopped} stopped`,
  report: 'Read the report',
  changes: {
    created: (who) => `made by ${who}`,
    moved: (who, state) =>
      state === 'done'
        ? `marked done by ${who}`
        : state === 'doing'
          ? `now being worked on: ${who}`
          : state === 'todo'
            ? `put back to do by ${who}`
            : `moved by ${who}`,
    retitled: (who) => `another title, by ${who}`,
    notes: (who) => `notes written by ${who}`,
    owners: (who) => `who takes it up was changed by ${who}`,
    due: (who, day) => (day === null ? `the day was changed by ${who}` : `the day is now ${day}, by ${who}`),
    goal: (who) => `moved to another goal by ${who}`,
    planned: (who, cycle) =>
      cycle === null ? `chosen for a cycle by ${who}` : `chosen for cycle ${cycle} by ${who}`,
    postponed: (who) => `put off until later by ${who}`,
    carried: (who, cycle) =>
      cycle === null ? `carried over to a next cycle by ${who}` : `carried over to cycle ${cycle} by ${who}`,
    stuck: (who) => `stuck, says ${who}`,
    unstuck: (who) => `going on again, says ${who}`,
    outcome: (who, answer) =>
      answer === 'yes'
        ? `it helped, says ${who}`
        : answer === 'no'
          ? `it didn’t help, says ${who}`
          : answer === 'not-yet'
            ? `too early to say whether it helped, says ${who}`
            : `what we noticed was written down by ${who}`,
    attempt: (who) => `an attempt was written on by ${who}`,
    comment: (who) => `in the conversation: ${who}`,
    decided: (who, value) =>
      value === 'action'
        ? `made into an action by ${who}`
        : value === 'parked'
          ? `parked by ${who}`
          : value === 'dropped'
            ? `turned down by ${who}`
            : `decided on by ${who}`,
    solved: (who) => `solved by ${who}`,
    reopened: (who) => `opened again by ${who}`,
    judged: (who, value) =>
      value === null ? `the judgement was changed by ${who}` : `the judgement is now ${value}, by ${who}`,
    indicator: (who) => `the measurement was updated by ${who}`,
    details: (who) => `updated by ${who}`,
    archived: (who) => `put in the bin by ${who}`,
    restored: (who) => `brought back by ${who}`,
  },
  judgements: { 'on-track': 'on track', fragile: 'fragile', stuck: 'stuck' },
};
