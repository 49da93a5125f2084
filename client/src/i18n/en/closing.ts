import type { closing as nl } from '../nl/closing.ts';

const actions = (count: number): string => (count === 1 ? '1 action' : `${count} actions`);

export const closing: typeof nl = {
  title: (cycle) => `Close cycle ${cycle}`,
  short: 'Close the cycle',
  lead: 'Four short steps, together in ten minutes. Everything is kept if you stop halfway.',
  overdue: 'This cycle is over already.',
  watching: 'You are looking on. The team fills this in.',
  isDone: 'done',
  busy: (name) => `${name} is busy here`,
  goal: (number, title) => `Goal ${number} · ${title}`,
  noGoal: 'No goal',

  done: {
    title: 'What is done, and did it help?',
    none: 'Nothing was finished in this cycle. That is worth seeing too.',
    look: 'Show',
    fold: 'Fold up',
    sum: (count) => `${count} done`,
    sumHelped: (count) => `${count} helped`,
    sumAgain: (count) => (count === 1 ? '1 new attempt' : `${count} new attempts`),
    sumNotHelped: (count) => `${count} didn’t help`,
    sumNotYet: (count) => `${count} too early to say`,
    sumUnanswered: (count) => `${count} to answer`,
    helped: (title) => `Did “${title}” help?`,
    answers: { yes: 'Yes, it helped', no: 'No, it didn’t help', 'not-yet': 'Too early to say' },
    noAnswer: 'No answer yet',
    noticed: (title) => `What did you notice about “${title}”?`,
    noticedShort: 'What did you notice?',
    again: (cycle) => `New attempt in cycle ${cycle}`,
    isAgain: (cycle) => `New attempt in cycle ${cycle}.`,
    plan: (title) => `What will you do differently for “${title}”?`,
    planShort: 'What will you do differently?',
    notAgain: 'No new attempt after all',
  },

  left: {
    title: 'What is left?',
    none: 'Nothing is left. Everything of this cycle is done.',
    toChoose: (open, all) => `${open} of ${all} still to choose.`,
    allChosen: (all) => (all === 1 ? 'Chosen.' : `All ${all} chosen.`),
    hint: 'Stopping is fine: less is a choice as well.',
    choose: (title) => `What do we do with “${title}”?`,
    carry: 'Carry over',
    later: 'To later',
    stop: 'Stop',
    notYet: 'Not chosen yet',
    carried: (times) => `carried ${times}× already`,
    stuck: (reason) => (reason === '' ? 'stuck' : `stuck: ${reason}`),
    often: (times) =>
      `This was carried over ${times} times already. What holds it back? Making it smaller or stopping is fine too.`,
    why: {
      carry: (title) => `What holds “${title}” back?`,
      later: (title) => `Why does “${title}” go to later?`,
      stop: (title) => `Why do you stop with “${title}”?`,
    },
    whyShort: { carry: 'What holds it back?', later: 'Why later?', stop: 'Why stop?' },
  },

  lesson: {
    title: 'What did we learn?',
    sentence: 'In one sentence',
    example: 'Such as: phoning works better than letters.',
    none: 'Nothing written yet.',
    writing: (name) => `${name} is writing too`,
  },

  mood: {
    ask: 'How was this cycle for you?',
    points: {
      1: 'heavy',
      2: 'between heavy and normal',
      3: 'normal',
      4: 'between normal and light',
      5: 'light',
    },
    private: 'Only the average of the group is shown, from 5 answers on.',
    answers: (count) =>
      count === 0 ? 'Nobody answered yet.' : count === 1 ? '1 answer so far.' : `${count} answers so far.`,
    offline: 'This needs a connection.',
    clear: 'Clear my answer',
  },

  next: {
    title: (cycle) => `Cycle ${cycle}`,
    along: (count) => (count === 1 ? '1 action goes along' : `${actions(count)} go along`),
    later: (count) => (count === 1 ? '1 is waiting in later' : `${count} are waiting in later`),
    until: (day) => `To be closed: ${day}.`,
    ready: 'Ready? What goes along is in the new cycle at once. Then comes the record.',
    chooseFirst: (title) => `First choose at step 2 what happens to ‘${title}’.`,
    chooseFirstMany: (title, more) => `First choose at step 2 what happens to ‘${title}’ and ${more} more.`,
    offline: 'Closing needs a connection.',
    kept: 'Everything you filled in is kept on this device.',
    onScreen: 'Everything you filled in stays on this screen.',
    stopped: 'This can’t be closed now: the connection to this board has stopped. Reload the page.',
    close: (cycle) => `Close cycle ${cycle}`,
    busy: 'Closing …',
  },

  closed: {
    title: (cycle) => `Cycle ${cycle} is closed`,
    text: 'It is all in the record. What went along is in the new cycle already.',
    nothing: 'There is nothing to close now',
    nothingText: 'This cycle hasn’t begun yet, or is over already.',
    record: 'Read the record',
    choose: (cycle) => `Choose for cycle ${cycle}`,
    board: 'To the board',
    more: (cycle) => `Close cycle ${cycle} as well`,
  },
};
