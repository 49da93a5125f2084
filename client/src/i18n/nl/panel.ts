/** Texts of the card panel, the ambition banner, the cycle bar, the bin and the small forms. */
export const panel = {
  kinds: {
    action: 'Actie',
    idea: 'Idee',
    obstacle: 'Knelpunt',
    success: 'Succes',
    goal: 'Doel',
    ambition: 'Ambitie',
  },
  titleOf: (kind: string) => `Titel (${kind.toLocaleLowerCase('nl')})`,
  close: 'Sluiten',
  more: 'Meer',
  loading: 'De kaart wordt geopend …',
  crumb: 'Waar hoort dit bij',
  noGoal: 'Zonder doel',
  noAmbition: 'Zonder ambitie',
  goalNumber: (number: number) => `Doel ${number}`,
  readOnly: 'Je kijkt mee. Alleen het team kan hier iets veranderen.',
  privacy: 'Schrijf hier geen namen van inwoners of cliënten.',
  titleEmpty: 'Een titel kan niet leeg zijn. De vorige staat er weer.',
  lettersLeft: (left: number) => (left === 1 ? 'nog 1 letter' : `nog ${left} letters`),
  change: 'veranderen',
  add: 'Toevoegen',
  save: 'Bewaren',
  cancel: 'Annuleren',
  edit: 'Bewerken',
  watching: (names: string, many: boolean) => (many ? `${names} kijken mee` : `${names} kijkt mee`),
  holds: (name: string) => `${name} heeft deze in de hand`,
  and: (first: string, last: string) => `${first} en ${last}`,
  someone: 'Iemand',

  boardMenu: {
    close: 'Ronde afsluiten',
    choose: 'Samen acties kiezen',
    history: 'Geschiedenis',
    news: 'Wat er veranderde',
    label: 'Bord: meer',
    bin: 'Prullenbak',
    ambition: 'Nieuwe ambitie',
    share: 'Delen met gasten',
    settings: 'Instellingen',
    team: 'Mensen van het team',
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

  gone: {
    archived: 'Deze kaart is opgeborgen.',
    archivedBy: (who: string, when: string) => `${who} heeft deze kaart opgeborgen (${when}).`,
    explain: 'Je kunt hem nog lezen. Terughalen kan een maand lang.',
    restore: 'Terughalen',
    unknownTitle: 'Deze kaart is er niet',
    unknown: 'De koppeling klopt niet, of de kaart is langer dan een maand geleden opgeborgen.',
    back: 'Terug naar het bord',
  },

  state: {
    label: 'Stap',
    todo: 'Te doen',
    doing: 'Bezig',
    done: 'Klaar',
  },

  stuck: {
    button: 'Ik zit vast',
    resolve: 'Weer verder',
    ask: 'Waar zit je op vast?',
    hint: 'Eén zin is genoeg, zoals: wacht op de planning.',
    is: 'Vast',
    since: (when: string) => `sinds ${when}`,
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

  goalChoice: {
    none: 'Geen',
    title: 'Doel',
  },

  notes: {
    title: 'Notities',
    placeholder: 'Wat is goed om te weten?',
    empty: 'Nog geen notities.',
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

  idea: {
    from: (name: string) => `van ${name}`,
    makeAction: 'Maak er een actie van',
    forGoal: 'Voor welk doel?',
    madeAction: 'Het idee is nu een actie',
    openAction: 'Bekijk de actie',
    park: 'Parkeren',
    drop: 'Afwijzen',
    reopen: 'Weer openen',
    askPark: 'Waarom later?',
    askDrop: 'Waarom niet?',
    reasonHint: 'Eén zin, zodat de bedenker het begrijpt.',
    parked: 'Geparkeerd',
    dropped: 'Afgewezen',
    becameAction: 'Dit idee is een actie geworden.',
    question: 'Wat doen we ermee?',
  },

  obstacle: {
    solve: 'Opgelost',
    reopen: 'Heropenen',
    solved: 'Opgelost',
    from: (name: string) => `gemeld door ${name}`,
  },

  /** Who and when, behind a decision: "Willem, gisteren 16.10". */
  byAt: (who: string, when: string) => `${who}, ${when}`,

  success: {
    ofAction: 'Van actie',
    ofEarlier: 'Een actie uit een eerdere ronde',
    from: (name: string) => `van ${name}`,
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

  ambition: {
    banner: 'Ambitie',
    bannerMany: 'Ambities',
    for: (year: number) => `Onze ambitie voor ${year}`,
    forLater: 'Onze ambitie',
    why: 'Waarom deze ambitie?',
    whyPlaceholder: 'Wat is er voor inwoners anders als het lukt?',
    horizon: 'Voor welk jaar?',
    noHorizon: 'Geen jaar',
    paint: 'Verf en teken',
    paints: {
      1: 'Geel, zon',
      2: 'Groen, huis',
      3: 'Blauw, mensen',
      4: 'Zalm, trap',
      5: 'Paars, hart',
      6: 'Turkoois, blad',
      7: 'Zand, brug',
      8: 'Grijs, ster',
    } as Readonly<Record<1 | 2 | 3 | 4 | 5 | 6 | 7 | 8, string>>,
    new: 'Nieuwe ambitie',
    ask: 'Wat is jullie ambitie? Wat moet er over een paar jaar anders zijn voor inwoners?',
    example: 'Iedereen doet mee',
    next: 'Volgende',
    create: 'Ambitie maken',
    made: 'De ambitie staat op het bord',
    noneYet: 'Dit bord heeft nog geen ambitie.',
    goals: 'Doelen bij deze ambitie',
    newGoal: 'Doel erbij',
  },

  indicator: {
    title: 'Meting',
    name: 'Wat meten we?',
    namePlaceholder: 'Wachttijd tot eerste gesprek',
    unit: 'Eenheid',
    unitPlaceholder: 'dagen',
    target: 'Doel',
    was: (first: string) => `was ${first}`,
    goal: (target: string) => `doel ${target}`,
    line: (values: string, target: string | null) =>
      target === null ? `Verloop: ${values}` : `Verloop: ${values}; doel ${target}`,
    values: 'Metingen',
    day: 'Dag',
    value: 'Waarde',
    none: 'Nog geen metingen.',
    removeDay: (day: string) => `Meting van ${day} weghalen`,
    removed: 'De meting is weggehaald',
    notNumber: 'Vul een getal in, zoals 28 of 12,5.',
  },

  judgement: {
    title: 'Ons oordeel',
    values: { 'on-track': 'Op koers', fragile: 'Kwetsbaar', stuck: 'Vast' },
    none: 'Nog geen oordeel',
    ask: 'Hoe staat het ervoor?',
    button: (now: string) => `Ons oordeel: ${now}. Veranderen`,
    note: 'Waarom, in één zin',
    clear: 'Oordeel weghalen',
  },

  cycleBar: {
    label: 'Ronde',
    name: (number: number) => `Ronde ${number}`,
    through: 't/m',
    daysLeft: (days: number) => (days === 0 ? 'laatste dag' : days === 1 ? 'nog 1 dag' : `nog ${days} dagen`),
    over: 'voorbij',
    begins: (day: string) => `begint ${day}`,
    ticks: (done: number, total: number) => `${done} van ${total} acties klaar`,
    ofTotal: (total: number) => `van ${total}`,
    ready: 'klaar',
    none: 'Nog geen acties in deze ronde',
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
};
