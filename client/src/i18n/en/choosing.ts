import type { choosing as nl } from '../nl/choosing.ts';

export const choosing: typeof nl = {
  title: (cycle) => `Choose for cycle ${cycle}`,
  short: 'Choose',
  lead: 'What do you take on? Few and small is good: two or three actions.',
  watching: 'You are looking on. Only the team chooses here.',
  board: 'To the board',
  isDone: 'done',
  busy: (name) => `${name} is busy here`,
  goal: (number, title) => `Goal ${number} · ${title}`,
  noGoal: 'No goal',
  unclosed: (cycle) => `Cycle ${cycle} hasn’t been closed yet.`,
  closeFirst: 'Close that one together first',
  chose: (names) => `In this cycle already: ${names}.`,

  carried: {
    title: 'Carried over: still worth it?',
    none: 'Nothing of yours was carried over from the last cycle.',
    toSay: (count) => `${count} to say.`,
    times: (times) => `carried ${times}×`,
    ask: (title) => `Is “${title}” still worth it?`,
    keep: 'Keep',
    later: 'To later',
    stop: 'Stop',
    why: (title) => `Why do you stop with “${title}”?`,
    whyShort: 'Why stop?',
    inBin: 'It is in the bin. You can still go back.',
    alsoOthers: (count) => `Those of others too (${count})`,
    onlyMine: 'Mine only',
  },

  later: {
    title: 'Choose from later, or something new',
    hint: 'Never names of residents or clients.',
    none: 'Nothing is waiting here.',
    choose: 'Choose',
    chosen: 'Chosen',
    chooseOne: (title) => `Choose “${title}”`,
    chosenOne: (title) => `“${title}” is chosen`,
    newFor: (goal) => `Something new for ${goal}`,
    add: 'Add',
  },

  facts: {
    of: (title) => `About “${title}”`,
    who: 'Who',
    nobody: 'Nobody yet',
    goal: 'Goal',
    day: 'Done by',
  },

  mine: {
    title: (cycle) => `What you do in cycle ${cycle}`,
    none: 'Nothing chosen yet. That can wait, too.',
    noDay: 'no day yet',
    done: 'Done, to the board',
  },
};
