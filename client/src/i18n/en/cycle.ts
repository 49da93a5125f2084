import type { CycleText } from '../cycle.ts';

export const cycle: CycleText = {
  calendar: {
    title: 'Cycles',
    intro: (teams) =>
      teams === 1
        ? 'The cycles in which this team works.'
        : `The cycles in which this team works, with the teams below it: ${teams} teams to one beat.`,
    shared: (top) => `This team works in the cycles of ${top}. They are changed there.`,
    list: 'This cycle and what comes',
    round: (number) => `Cycle ${number}`,
    pause: 'Holiday',
    through: 'to',
    lasts: (days) =>
      days === 7 ? '1 week' : days % 7 === 0 ? `${days / 7} weeks` : days === 1 ? '1 day' : `${days} days`,
    now: 'now',
    lengthen: 'Make this cycle longer',
    otherLength: 'Make this cycle longer or shorter',
    holiday: 'Skip a holiday',
    rhythm: 'Another length from a day on',
    rhythmNow: (days, weekday) => `A cycle lasts ${days} and begins on ${weekday}.`,
    changed: 'What was changed',
    nothingChanged: 'Nothing has been changed yet.',
    change: {
      rhythm: (from, lasts) => `From ${from} a cycle lasts ${lasts}`,
      pause: (from, until) => `Holiday from ${from} to ${until}`,
      length: (number, lasts) => `Cycle ${number} lasts ${lasts}`,
    },
    takeBack: 'Take back',
    takeBackOf: (change) => `Take back: ${change}`,
    takenBack: 'This was taken back.',
    saved: 'The cycles were changed. Every board under it knows.',
    lengthTitle: (number) => `How long does cycle ${number} last?`,
    lengthText: 'The cycles after it move along.',
    lengthField: 'This cycle lasts',
    lengthSubmit: 'Let it last so long',
    pauseTitle: 'Skip a holiday',
    pauseText: 'These days belong to no cycle. After them the cycles go on.',
    firstDay: 'First day',
    lastDay: 'Last day',
    pauseSubmit: 'Skip this holiday',
    rhythmTitle: 'Another length',
    rhythmText: 'On this day a new cycle begins, and from then on every cycle lasts so long.',
    rhythmFrom: 'From',
    rhythmDays: 'A cycle lasts',
    rhythmSubmit: 'Go on like this',
    preview: 'Then it becomes',
    needDay: 'Choose a day first.',
  },
};
