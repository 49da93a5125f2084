const actions = (count: number): string => (count === 1 ? '1 actie' : `${count} acties`);

/** Texts of closing a cycle. */
export const closing = {
  title: (cycle: number) => `Ronde ${cycle} afsluiten`,
  short: 'Ronde afsluiten',
  lead: 'Vier korte stappen, samen in tien minuten. Alles blijft bewaard als je tussendoor stopt.',
  overdue: 'Deze ronde is al voorbij.',
  watching: 'Je kijkt mee. Het team vult dit in.',
  isDone: 'gedaan',
  busy: (name: string) => `${name} is hier bezig`,
  goal: (number: number, title: string) => `Doel ${number} · ${title}`,
  noGoal: 'Zonder doel',

  done: {
    title: 'Wat is klaar, en hielp het?',
    none: 'In deze ronde is niets afgerond. Ook dat mag je zien.',
    look: 'Bekijk',
    fold: 'Vouw dicht',
    sum: (count: number) => `${count} klaar`,
    sumHelped: (count: number) => (count === 1 ? '1 hielp' : `${count} hielpen`),
    sumAgain: (count: number) => (count === 1 ? '1 nieuwe poging' : `${count} nieuwe pogingen`),
    sumNotHelped: (count: number) => (count === 1 ? '1 hielp niet' : `${count} hielpen niet`),
    sumNotYet: (count: number) => `${count} nog niet te zien`,
    sumUnanswered: (count: number) => `${count} te beantwoorden`,
    helped: (title: string) => `Hielp “${title}”?`,
    answers: { yes: 'Ja, het hielp', no: 'Nee, het hielp niet', 'not-yet': 'Nog niet te zien' },
    noAnswer: 'Nog geen antwoord',
    noticed: (title: string) => `Wat merkten jullie bij “${title}”?`,
    noticedShort: 'Wat merkten jullie?',
    again: (cycle: number) => `Nieuwe poging in ronde ${cycle}`,
    isAgain: (cycle: number) => `Nieuwe poging in ronde ${cycle}.`,
    plan: (title: string) => `Wat gaan jullie nu anders doen bij “${title}”?`,
    planShort: 'Wat gaan jullie anders doen?',
    notAgain: 'Toch geen nieuwe poging',
  },

  left: {
    title: 'Wat is er over?',
    none: 'Er is niets over. Alles van deze ronde is klaar.',
    toChoose: (open: number, all: number) => `Nog ${open} van ${all} te kiezen.`,
    allChosen: (all: number) => (all === 1 ? 'Gekozen.' : `Alle ${all} gekozen.`),
    hint: 'Stoppen mag: minder is ook een keuze.',
    choose: (title: string) => `Wat doen we met “${title}”?`,
    carry: 'Meenemen',
    later: 'Naar later',
    stop: 'Stoppen',
    notYet: 'Nog niet gekozen',
    carried: (times: number) => `al ${times}× mee`,
    stuck: (reason: string) => (reason === '' ? 'zit vast' : `zit vast: ${reason}`),
    often: (times: number) =>
      `Dit ging al ${times} keer mee. Wat houdt het tegen? Kleiner maken of stoppen mag ook.`,
    why: {
      carry: (title: string) => `Wat houdt “${title}” tegen?`,
      later: (title: string) => `Waarom gaat “${title}” naar later?`,
      stop: (title: string) => `Waarom stoppen jullie met “${title}”?`,
    },
    whyShort: { carry: 'Wat houdt het tegen?', later: 'Waarom later?', stop: 'Waarom stoppen?' },
  },

  lesson: {
    title: 'Wat leerden we?',
    sentence: 'In één zin',
    example: 'Zoals: bellen werkt beter dan brieven.',
    none: 'Nog niets opgeschreven.',
    writing: (name: string) => `${name} schrijft mee`,
  },

  mood: {
    ask: 'Hoe was deze ronde voor jou?',
    points: {
      1: 'zwaar',
      2: 'tussen zwaar en gewoon',
      3: 'gewoon',
      4: 'tussen gewoon en licht',
      5: 'licht',
    },
    private: 'Alleen het gemiddelde van de groep is te zien, vanaf 5 antwoorden.',
    answers: (count: number) =>
      count === 0
        ? 'Nog niemand antwoordde.'
        : count === 1
          ? '1 antwoord tot nu toe.'
          : `${count} antwoorden tot nu toe.`,
    offline: 'Hiervoor is verbinding nodig.',
    clear: 'Wis mijn antwoord',
  },

  next: {
    title: (cycle: number) => `Ronde ${cycle}`,
    along: (count: number) => (count === 1 ? '1 actie gaat mee' : `${actions(count)} gaan mee`),
    later: (count: number) => (count === 1 ? '1 staat klaar bij later' : `${count} staan klaar bij later`),
    until: (day: string) => `Afsluiten: ${day}.`,
    ready: 'Klaar? Wat mee gaat, hangt meteen in de nieuwe ronde. Daarna komt het verslag.',
    chooseFirst: (title: string) => `Kies eerst bij stap 2 wat er met ‘${title}’ gebeurt.`,
    chooseFirstMany: (title: string, more: number) =>
      `Kies eerst bij stap 2 wat er met ‘${title}’ en nog ${more} gebeurt.`,
    offline: 'Afsluiten kan niet zonder verbinding.',
    kept: 'Alles wat je invulde, blijft bewaard op dit apparaat.',
    onScreen: 'Alles wat je invulde, blijft op dit scherm staan.',
    stopped: 'Afsluiten kan nu niet: de verbinding met dit bord is gestopt. Laad de pagina opnieuw.',
    close: (cycle: number) => `Ronde ${cycle} afsluiten`,
    busy: 'Bezig met afsluiten …',
  },

  closed: {
    title: (cycle: number) => `Ronde ${cycle} is afgesloten`,
    text: 'Alles staat in het verslag. Wat mee ging, hangt al in de nieuwe ronde.',
    nothing: 'Er is nu niets af te sluiten',
    nothingText: 'Deze ronde is nog niet begonnen, of is al voorbij.',
    record: 'Lees het verslag',
    choose: (cycle: number) => `Kies voor ronde ${cycle}`,
    board: 'Naar het bord',
    more: (cycle: number) => `Ook ronde ${cycle} afsluiten`,
  },
};
