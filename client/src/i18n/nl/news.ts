type Count = string | null;

/** What others changed since one was last on a board. */
export const news = {
  title: 'Wat er veranderde',
  of: (board: string) => `op ${board}`,
  back: (board: string) => `Terug naar ${board}`,
  span: 'Sinds wanneer',
  spans: { visit: 'vorige bezoek', week: 'deze week', cycle: 'deze ronde' },
  since: (moment: string) => `Sinds ${moment}`,
  counted: (cards: number, cycles: number) =>
    [
      cards === 1 ? '1 kaart' : `${cards} kaarten`,
      ...(cycles === 0 ? [] : [cycles === 1 ? '1 afgesloten ronde' : `${cycles} afgesloten rondes`]),
    ].join(' en '),
  seen: 'Alles gezien',
  seenDone: 'Genoteerd. Op al je apparaten is dit nu gezien.',
  nothingTitle: 'Je bent helemaal bij',
  nothing: 'Sinds je vorige bezoek heeft niemand anders iets veranderd op dit bord.',
  nothingInSpan: 'In deze tijd heeft niemand anders iets veranderd op dit bord.',
  firstTitle: 'Dit is je eerste bezoek',
  first: 'Kijk rustig rond op het bord. Kom je later terug, dan staat hier wat anderen intussen deden.',
  toBoard: 'Naar het bord',
  more: 'Toon eerdere',
  loading: 'Bezig met laden …',
  cached: 'Dit is wat dit apparaat nog wist. Zonder verbinding komt er niets nieuws bij.',
  newOf: {
    ambition: 'Nieuwe ambitie',
    goal: 'Nieuw doel',
    action: 'Nieuwe actie',
    idea: 'Nieuw idee',
    obstacle: 'Nieuw knelpunt',
    success: 'Nieuw succes',
  },
  inGoal: (number: number, title: string) => `doel ${number}: ${title}`,
  where: {
    bin: 'ligt in de prullenbak',
    departed: 'hoort bij een afgesloten ronde',
    gone: 'is van het bord gehaald',
  },
  untitled: 'Een kaart die er niet meer is',
  someone: 'iemand',
  and: 'en',
  others: (count: number) => `${count} anderen`,
  said: (who: string) => `${who} zei`,
  noWords: '(zonder tekst)',
  closed: (number: number) => `Ronde ${number} is afgesloten`,
  closedCounts: (done: number, carried: number, stopped: number) =>
    `${done} klaar, ${carried} meegenomen, ${stopped} gestopt`,
  report: 'Lees het verslag',
  /** One sentence for each kind of change; `who` is one name or more. */
  changes: {
    created: (who: string) => `gemaakt door ${who}`,
    moved: (who: string, state: Count) =>
      state === 'done'
        ? `op klaar gezet door ${who}`
        : state === 'doing'
          ? `nu mee bezig: ${who}`
          : state === 'todo'
            ? `op te doen gezet door ${who}`
            : `verplaatst door ${who}`,
    retitled: (who: string) => `andere titel, van ${who}`,
    notes: (who: string) => `in de notities geschreven door ${who}`,
    owners: (who: string) => `wie het oppakt is veranderd door ${who}`,
    due: (who: string, day: Count) =>
      day === null ? `de dag is veranderd door ${who}` : `de dag is nu ${day}, van ${who}`,
    goal: (who: string) => `bij een ander doel gehangen door ${who}`,
    planned: (who: string, cycle: Count) =>
      cycle === null ? `gekozen voor een ronde door ${who}` : `gekozen voor ronde ${cycle} door ${who}`,
    postponed: (who: string) => `naar later gezet door ${who}`,
    carried: (who: string, cycle: Count) =>
      cycle === null
        ? `meegenomen naar een volgende ronde door ${who}`
        : `meegenomen naar ronde ${cycle} door ${who}`,
    stuck: (who: string) => `zit vast, zegt ${who}`,
    unstuck: (who: string) => `gaat weer verder, zegt ${who}`,
    outcome: (who: string, answer: Count) =>
      answer === 'yes'
        ? `het hielp, zegt ${who}`
        : answer === 'no'
          ? `het hielp niet, zegt ${who}`
          : answer === 'not-yet'
            ? `nog niet te zeggen of het hielp, zegt ${who}`
            : `wat we merkten is opgeschreven door ${who}`,
    attempt: (who: string) => `aan een poging geschreven door ${who}`,
    comment: (who: string) => `in het gesprek: ${who}`,
    decided: (who: string, value: Count) =>
      value === 'action'
        ? `een actie van gemaakt door ${who}`
        : value === 'parked'
          ? `geparkeerd door ${who}`
          : value === 'dropped'
            ? `afgewezen door ${who}`
            : `besluit genomen door ${who}`,
    solved: (who: string) => `opgelost door ${who}`,
    reopened: (who: string) => `heropend door ${who}`,
    judged: (who: string, value: Count) =>
      value === null ? `het oordeel is veranderd door ${who}` : `het oordeel is nu ${value}, van ${who}`,
    indicator: (who: string) => `de meting is bijgewerkt door ${who}`,
    details: (who: string) => `bijgewerkt door ${who}`,
    archived: (who: string) => `opgeborgen door ${who}`,
    restored: (who: string) => `teruggehaald door ${who}`,
  },
  judgements: { 'on-track': 'op koers', fragile: 'kwetsbaar', stuck: 'vast' },
};
