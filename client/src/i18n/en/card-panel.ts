import type { CardPanelText } from '../card-panel.ts';

export const cardPanel: CardPanelText = {
  changes: {
    created: (who) => `${who} made this card`,
    moved: (who, state) =>
      state === 'doing'
        ? `${who} started on this`
        : state === 'done'
          ? `${who} put this on done`
          : state === 'todo'
            ? `${who} put this on to do`
            : `${who} gave this another place`,
    retitled: (who) => `${who} changed the title`,
    notes: (who) => `${who} wrote in the notes`,
    owners: (who) => `${who} changed who takes this on`,
    due: (who, day) => (day === null ? `${who} changed the day` : `${who} set the day to ${day}`),
    goal: (who) => `${who} hung this with another goal`,
    planned: (who, cycle) =>
      cycle === null ? `${who} chose this for a cycle` : `${who} chose this for cycle ${cycle}`,
    postponed: (who) => `${who} put this with later`,
    carried: (who, cycle) =>
      cycle === null ? `${who} carried this over` : `${who} carried this over to cycle ${cycle}`,
    stuck: (who) => `${who} said: this is stuck`,
    unstuck: (who) => `${who} could go on`,
    outcome: (who, answer) =>
      answer === 'yes'
        ? `${who} said: it helped`
        : answer === 'no'
          ? `${who} said: it didn’t help`
          : answer === 'not-yet'
            ? `${who} said: too early to say whether it helped`
            : `${who} wrote what we noticed`,
    attempt: (who, number) =>
      number === null ? `${who} wrote on an attempt` : `${who} began attempt ${number}`,
    comment: (who) => `${who} said something in the conversation`,
    decided: (who, value) =>
      value === 'action'
        ? `${who} made it an action`
        : value === 'parked'
          ? `${who} parked the idea`
          : value === 'dropped'
            ? `${who} declined the idea`
            : `${who} decided on the idea`,
    solved: (who) => `${who} solved the obstacle`,
    reopened: (who) => `${who} reopened this`,
    judged: (who, value) => (value === null ? `${who} changed the judgement` : `${who} judged: ${value}`),
    indicator: (who) => `${who} updated the measurement`,
    details: (who) => `${who} changed the details`,
    archived: (who) => `${who} put the card away`,
    restored: (who) => `${who} brought the card back`,
  },

  history: {
    title: 'What happened',
    loading: 'Fetching …',
    offline: 'You are offline. This is back as soon as there is a connection.',
    failed: 'Fetching failed.',
    retry: 'Try again',
    empty: 'Nothing yet.',
    all: (steps) => `All ${steps} steps`,
    allMany: 'All steps',
    earlier: 'Earlier steps',
  },

  attempts: {
    title: 'Attempts',
    column: 'Attempt',
    plan: 'What will we do?',
    noticed: 'What did we notice?',
    planOf: (number) => `Attempt ${number}: what will we do?`,
    noticedOf: (number) => `Attempt ${number}: what did we notice?`,
    planPlaceholder: 'What do we try?',
    noticedPlaceholder: 'To fill in …',
    helped: 'Did it help?',
    yes: 'Yes',
    no: 'No',
    notYet: 'Not yet',
    wasYes: 'It helped.',
    wasNo: 'It didn’t help.',
    wasNotYet: 'Too early to say.',
    again: 'New attempt',
    askPlan: 'What will we do differently?',
    start: 'Start this attempt',
    success: 'Make it a success',
    successMade: 'The success hangs on the board',
    successOpen: 'Open the success',
  },

  gone: {
    archived: 'This card was put away.',
    archivedBy: (who, when) => `${who} put this card away (${when}).`,
    explain: 'You can still read it. It can be brought back for a month.',
    restore: 'Bring back',
    unknownTitle: 'This card isn’t here',
    unknown: 'The link is wrong, or the card was put away more than a month ago.',
    back: 'Back to the board',
  },

  owners: {
    title: 'Who',
    nobody: 'Nobody yet',
    add: 'Add somebody',
    remove: (name) => `Take ${name} off`,
    removed: (name) => `${name} was taken off`,
    search: 'Find a colleague',
    pick: 'Who takes this on?',
    none: 'Nobody found with that name.',
    unknown: 'Former colleague',
  },

  comments: {
    title: 'Conversation',
    placeholder: 'Say something to the team …',
    send: 'Say it',
    hint: 'Ctrl + Enter posts your message.',
    remove: 'Remove',
    removed: 'Your message is removed',
    more: 'Your message: edit or remove',
    editing: 'Edit your message',
    empty: 'Nothing said yet.',
  },

  menu: {
    move: 'Move to',
    later: 'Later',
    thisCycle: 'This cycle',
    archive: 'Put away',
    copyLink: 'Copy link',
    copied: 'The link is copied',
    notCopied: 'Copying failed. Copy the address from the address bar.',
    archived: (title) => `“${title}” is put away`,
    undo: 'Undo',
    movedTo: (place) => `Moved to ${place}`,
  },

  notes: {
    title: 'Notes',
    placeholder: 'What is good to know?',
    empty: 'No notes yet.',
  },

  due: {
    title: 'Done by',
    none: 'No day',
    choose: 'Choose a day',
    today: 'Today',
    tomorrow: 'Tomorrow',
    endOfCycle: 'End of the cycle',
    other: 'Another day',
    clear: 'No day',
  },

  cycle: {
    title: 'Cycle',
    number: (number) => `Cycle ${number}`,
    this: 'This cycle',
    later: 'Later',
    carried: (times) => `carried ${times}×`,
    carriedLong: (times) =>
      times === 1 ? 'Carried over to a next cycle once.' : `Carried over to a next cycle ${times} times.`,
    carryOver: (number) => `Carry over to cycle ${number}`,
    none: 'No cycle',
  },

  goal: {
    sign: 'How do we see that it worked?',
    signPlaceholder: 'Such as: 9 out of 10 families in time',
    before: 'Before when',
    beforeDay: (day) => `before ${day}`,
    ambition: 'Ambition',
    place: 'Place on the board',
    up: 'Up',
    down: 'Down',
    movedUp: 'The goal now stands higher',
    movedDown: 'The goal now stands lower',
    new: 'New goal',
    titleLabel: 'What do we want to have reached before a certain day?',
    titleExample: 'Intake within 10 days',
    first: 'First goal: what do we want to have reached before a certain day?',
    create: 'Make goal',
    made: (title) => `Goal “${title}” hangs on the board`,
    optional: 'can wait',
  },

  bin: {
    title: 'Bin',
    explain: 'What you put away stays here for a month. Then it is gone.',
    empty: 'The bin is empty.',
    archivedBy: (who, when) => `Put away by ${who}, ${when}`,
    restore: 'Bring back',
    restoreCard: (title) => `Bring back: ${title}`,
    restored: (title) => `“${title}” hangs on the board again`,
    noTitle: 'Without a title',
  },

  stuck: {
    button: 'I’m stuck',
    resolve: 'Going again',
    ask: 'What are you stuck on?',
    hint: 'One sentence will do, such as: waiting for the planning.',
    is: 'Stuck',
    since: (when) => `since ${when}`,
  },

  goalChoice: {
    none: 'None',
    title: 'Goal',
  },
};
