/** Texts that only an opened card needs, and what is laid over the board: they come with it. */
export const cardPanel = {
  changes: {
    created: (who: string) => `${who} maakte deze kaart`,
    moved: (who: string, state: string | null) =>
      state === 'doing'
        ? `${who} ging hiermee bezig`
        : state === 'done'
          ? `${who} zette dit op klaar`
          : state === 'todo'
            ? `${who} zette dit op te doen`
            : `${who} gaf dit een andere plek`,
    retitled: (who: string) => `${who} veranderde de titel`,
    notes: (who: string) => `${who} schreef in de notities`,
    owners: (who: string) => `${who} veranderde wie het oppakt`,
    due: (who: string, day: string | null) =>
      day === null ? `${who} veranderde de dag` : `${who} zette de dag op ${day}`,
    goal: (who: string) => `${who} hing dit bij een ander doel`,
    planned: (who: string, cycle: string | null) =>
      cycle === null ? `${who} koos dit voor een ronde` : `${who} koos dit voor ronde ${cycle}`,
    postponed: (who: string) => `${who} zette dit bij later`,
    carried: (who: string, cycle: string | null) =>
      cycle === null
        ? `${who} nam dit mee naar een volgende ronde`
        : `${who} nam dit mee naar ronde ${cycle}`,
    stuck: (who: string) => `${who} zei: dit zit vast`,
    unstuck: (who: string) => `${who} kon weer verder`,
    outcome: (who: string, answer: string | null) =>
      answer === 'yes'
        ? `${who} zei: het hielp`
        : answer === 'no'
          ? `${who} zei: het hielp niet`
          : answer === 'not-yet'
            ? `${who} zei: nog niet te zeggen of het hielp`
            : `${who} schreef wat we merkten`,
    attempt: (who: string, number: string | null) =>
      number === null ? `${who} schreef aan een poging` : `${who} begon poging ${number}`,
    comment: (who: string) => `${who} zei iets in het gesprek`,
    decided: (who: string, value: string | null) =>
      value === 'action'
        ? `${who} maakte er een actie van`
        : value === 'parked'
          ? `${who} parkeerde het idee`
          : value === 'dropped'
            ? `${who} wees het idee af`
            : `${who} nam een besluit over het idee`,
    solved: (who: string) => `${who} loste het knelpunt op`,
    reopened: (who: string) => `${who} heropende dit`,
    judged: (who: string, value: string | null) =>
      value === null ? `${who} veranderde het oordeel` : `${who} gaf het oordeel: ${value}`,
    indicator: (who: string) => `${who} werkte de meting bij`,
    details: (who: string) => `${who} paste de gegevens aan`,
    archived: (who: string) => `${who} borg de kaart op`,
    restored: (who: string) => `${who} haalde de kaart terug`,
  },

  history: {
    title: 'Wat er gebeurde',
    loading: 'Wordt opgehaald …',
    offline: 'Je bent offline. Dit staat er weer zodra er verbinding is.',
    failed: 'Ophalen lukte niet.',
    retry: 'Nog eens proberen',
    empty: 'Nog niets.',
    all: (steps: number) => `Alle ${steps} stappen`,
    allMany: 'Alle stappen',
    earlier: 'Eerdere stappen',
  },

  attempts: {
    title: 'Pogingen',
    column: 'Poging',
    plan: 'Wat gaan we doen?',
    noticed: 'Wat merkten we?',
    planOf: (number: number) => `Poging ${number}: wat gaan we doen?`,
    noticedOf: (number: number) => `Poging ${number}: wat merkten we?`,
    planPlaceholder: 'Wat proberen we?',
    noticedPlaceholder: 'Nog invullen …',
    helped: 'Hielp het?',
    yes: 'Ja',
    no: 'Nee',
    notYet: 'Nog niet',
    wasYes: 'Hielp.',
    wasNo: 'Hielp niet.',
    wasNotYet: 'Nog niet te zeggen.',
    again: 'Nieuwe poging',
    askPlan: 'Wat gaan we nu anders doen?',
    start: 'Begin deze poging',
    success: 'Maak er een succes van',
    successMade: 'Het succes hangt op het bord',
    successOpen: 'Bekijk het succes',
  },

  gone: {
    archived: 'Deze kaart is opgeborgen.',
    archivedBy: (who: string, when: string) => `${who} heeft deze kaart opgeborgen (${when}).`,
    explain: 'Je kunt hem nog lezen. Terughalen kan een maand lang.',
    restore: 'Terughalen',
    unknownTitle: 'Deze kaart is er niet',
    unknown: 'De koppeling klopt niet, of de kaart is langer dan een maand geleden opgeborgen.',
    back: 'Terug naar het bord',
  },

  owners: {
    title: 'Wie',
    nobody: 'Nog niemand',
    add: 'Iemand erbij',
    remove: (name: string) => `${name} eraf halen`,
    removed: (name: string) => `${name} is eraf gehaald`,
    search: 'Zoek een collega',
    pick: 'Wie pakt het op?',
    none: 'Niemand gevonden met die naam.',
    unknown: 'Oud-collega',
  },

  comments: {
    title: 'Gesprek',
    placeholder: 'Zeg iets tegen het team …',
    send: 'Zeg het',
    hint: 'Ctrl + Enter plaatst je bericht.',
    remove: 'Weghalen',
    removed: 'Je bericht is weggehaald',
    more: 'Jouw bericht: bewerken of weghalen',
    editing: 'Jouw bericht bewerken',
    empty: 'Nog niets gezegd.',
  },

  menu: {
    move: 'Verplaatsen naar',
    later: 'Later',
    thisCycle: 'Deze ronde',
    archive: 'Opbergen',
    copyLink: 'Kopieer koppeling',
    copied: 'De koppeling is gekopieerd',
    notCopied: 'Kopiëren lukte niet. Kopieer het adres uit de adresbalk.',
    archived: (title: string) => `“${title}” is opgeborgen`,
    undo: 'Ongedaan maken',
    movedTo: (place: string) => `Verplaatst naar ${place}`,
  },

  notes: {
    title: 'Notities',
    placeholder: 'Wat is goed om te weten?',
    empty: 'Nog geen notities.',
  },

  due: {
    title: 'Klaar op',
    none: 'Geen dag',
    choose: 'Kies een dag',
    today: 'Vandaag',
    tomorrow: 'Morgen',
    endOfCycle: 'Eind van de ronde',
    other: 'Een andere dag',
    clear: 'Geen dag',
  },

  cycle: {
    title: 'Ronde',
    number: (number: number) => `Ronde ${number}`,
    this: 'Deze ronde',
    later: 'Later',
    carried: (times: number) => `${times}× meegenomen`,
    carriedLong: (times: number) =>
      times === 1
        ? 'Eén keer meegenomen naar een volgende ronde.'
        : `${times} keer meegenomen naar een volgende ronde.`,
    carryOver: (number: number) => `Meenemen naar ronde ${number}`,
    none: 'Geen ronde',
  },

  goal: {
    sign: 'Waaraan zien we dat het gelukt is?',
    signPlaceholder: 'Zoals: 9 van de 10 gezinnen op tijd',
    before: 'Vóór wanneer',
    beforeDay: (day: string) => `vóór ${day}`,
    ambition: 'Ambitie',
    place: 'Plaats op het bord',
    up: 'Omhoog',
    down: 'Omlaag',
    movedUp: 'Het doel staat nu hoger',
    movedDown: 'Het doel staat nu lager',
    new: 'Nieuw doel',
    titleLabel: 'Wat willen we vóór een bepaalde dag bereikt hebben?',
    titleExample: 'Intake binnen 10 dagen',
    first: 'Eerste doel: wat willen we vóór een bepaalde dag bereikt hebben?',
    create: 'Doel maken',
    made: (title: string) => `Doel “${title}” hangt op het bord`,
    optional: 'mag later',
  },

  bin: {
    title: 'Prullenbak',
    explain: 'Wat je opbergt, blijft hier een maand. Daarna is het weg.',
    empty: 'De prullenbak is leeg.',
    archivedBy: (who: string, when: string) => `Opgeborgen door ${who}, ${when}`,
    restore: 'Terughalen',
    restoreCard: (title: string) => `Terughalen: ${title}`,
    restored: (title: string) => `“${title}” hangt weer op het bord`,
    noTitle: 'Zonder titel',
  },

  stuck: {
    button: 'Ik zit vast',
    resolve: 'Weer verder',
    ask: 'Waar zit je op vast?',
    hint: 'Eén zin is genoeg, zoals: wacht op de planning.',
    is: 'Vast',
    since: (when: string) => `sinds ${when}`,
  },

  goalChoice: {
    none: 'Geen',
    title: 'Doel',
  },
};
