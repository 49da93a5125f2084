/** Texts of choosing what to do in a cycle. */
export const choosing = {
  title: (cycle: number) => `Kiezen voor ronde ${cycle}`,
  short: 'Kiezen',
  lead: 'Wat pak jij op? Weinig en klein is goed: twee of drie acties.',
  watching: 'Je kijkt mee. Alleen het team kiest hier.',
  board: 'Naar het bord',
  isDone: 'gedaan',
  busy: (name: string) => `${name} is hier bezig`,
  goal: (number: number, title: string) => `Doel ${number} · ${title}`,
  noGoal: 'Zonder doel',
  unclosed: (cycle: number) => `Ronde ${cycle} is nog niet afgesloten.`,
  closeFirst: 'Sluit die eerst samen af',
  chose: (names: string) => `Doen al mee in deze ronde: ${names}.`,

  carried: {
    title: 'Ging mee: nog de moeite waard?',
    none: 'Er ging niets van jou mee uit de vorige ronde.',
    toSay: (count: number) => (count === 1 ? 'Nog 1 te zeggen.' : `Nog ${count} te zeggen.`),
    times: (times: number) => `${times}× mee`,
    ask: (title: string) => `Is “${title}” nog de moeite waard?`,
    keep: 'Houden',
    later: 'Naar later',
    stop: 'Stoppen',
    why: (title: string) => `Waarom stop je met “${title}”?`,
    whyShort: 'Waarom stoppen?',
    inBin: 'Ligt in de prullenbak. Je kunt nog terug.',
    alsoOthers: (count: number) => `Ook die van anderen (${count})`,
    onlyMine: 'Alleen die van mij',
  },

  later: {
    title: 'Kies uit later, of iets nieuws',
    hint: 'Nooit namen van inwoners of cliënten.',
    none: 'Er wacht hier niets.',
    choose: 'Kies',
    chosen: 'Gekozen',
    chooseOne: (title: string) => `Kies “${title}”`,
    chosenOne: (title: string) => `“${title}” is gekozen`,
    newFor: (goal: string) => `Iets nieuws bij ${goal}`,
    add: 'Voeg toe',
  },

  facts: {
    of: (title: string) => `Bij “${title}”`,
    who: 'Wie',
    nobody: 'Nog niemand',
    goal: 'Doel',
    day: 'Klaar op',
  },

  mine: {
    title: (cycle: number) => `Dit doe jij in ronde ${cycle}`,
    none: 'Nog niets gekozen. Dat mag ook later.',
    noDay: 'nog geen dag',
    done: 'Klaar, naar het bord',
  },
};
