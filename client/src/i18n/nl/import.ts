const number = (value: number): string => value.toLocaleString('nl-NL');
const megabytes = (bytes: number): string => `${number(Math.ceil(bytes / 1_048_576))} MB`;

/** A new board, and what comes along from elsewhere. */
export const imports = {
  title: 'Nieuw bord',
  titleOnBoard: 'Plak je lijst',
  intro: 'Begin leeg, of neem mee wat jullie al hebben. Je ziet eerst wat het wordt.',
  introOnBoard: 'Je lijst komt bij wat er al hangt. Je ziet eerst wat het wordt.',
  privacy: 'Namen van inwoners of cliënten horen niet op een bord. Haal ze eerst weg.',
  name: 'Naam van het bord',
  nameMissing: 'Geef het bord een naam.',
  team: 'Voor welk team?',
  noTeam: 'Een nieuw bord maakt iemand die een team leidt. Vraag het aan je teamleider of beheerder.',
  way: 'Hoe begin je?',
  ways: { empty: 'Leeg', list: 'Plak een lijst', file: 'Een bestand' },
  list: 'Je lijst',
  listHint:
    'Eén actie per regel, of rijen uit een spreadsheet met wie en wanneer. Met “Doel: …” op een regel begint een doel.',
  file: 'Bestand',
  fileHint: 'Een CSV, of van Trello: Menu → Afdrukken, exporteren en delen → Exporteren als JSON. Tot 16 MB.',
  choose: 'Kies een bestand',
  drop: 'of sleep het hierheen',
  chosen: (name: string) => `Gekozen: ${name}`,
  nothingYet: 'Plak eerst een lijst of kies een bestand.',
  make: 'Maak het bord',
  look: 'Laat zien wat het wordt',
  looking: 'Even lezen…',
  takeOver: (cards: number) => (cards === 1 ? 'Neem 1 kaart over' : `Neem ${number(cards)} kaarten over`),
  taking: 'Overnemen…',
  preview: 'Dit wordt het',
  readAs: { list: 'Gelezen als lijst.', table: 'Gelezen als tabel.', trello: 'Gelezen als Trello-bord.' },
  encoding: (name: string) => `Tekens: ${name}.`,
  when: 'Wat nog moet beginnen, is voor',
  whens: { now: 'deze ronde', later: 'later' },
  header: 'De eerste rij zegt wat er in de kolommen staat',
  labelsAreGoals: 'Het eerste label van een kaart is haar doel',
  columns: 'Wat staat er in de kolommen?',
  column: (at: number, name: string) => (name === '' ? `Kolom ${at}` : name),
  samples: (samples: string) => `Bijvoorbeeld: ${samples}`,
  roles: {
    title: 'De actie',
    owner: 'Wie',
    due: 'Vóór wanneer',
    goal: 'Doel',
    state: 'Hoe ver',
    notes: 'Notities',
    none: 'Niet meenemen',
  },
  lists: 'Waar komen de lijsten?',
  listOf: (name: string, cards: number) => `${name === '' ? 'Zonder lijst' : name} (${number(cards)})`,
  places: {
    todo: 'Te doen',
    doing: 'Bezig',
    done: 'Klaar',
    later: 'Later',
    idea: 'Ideeën',
    obstacle: 'Knelpunten',
    success: 'Ons succes',
    goal: 'Doelen',
    none: 'Niet meenemen',
  },
  names: 'Wie is dit?',
  namesHint: 'Deze namen vonden we niet in het team. Kies iemand, of laat de naam in de notities staan.',
  nameOf: (name: string, count: number) => (count === 1 ? name : `${name} (${number(count)}×)`),
  nobody: 'Laat in de notities staan',
  goals: 'Doelen',
  withNotes: 'met notities',
  moreLines: (count: number) => `Nog ${number(count)}`,
  leftOut: 'Wat niet zo meekomt',
  everything: 'Alles komt mee.',
  leftOutLine: (count: number, [one = '', more = '']: readonly string[], name: string, why: string) =>
    `${number(count)} ${count === 1 ? one : more}${name === '' ? '' : ` “${name}”`}: ${why}`,
  /** One of it, and more. */
  whats: {
    cards: ['kaart', 'kaarten'],
    lists: ['lijst', 'lijsten'],
    rows: ['rij', 'rijen'],
    columns: ['kolom', 'kolommen'],
    'archived-cards': ['gearchiveerde kaart', 'gearchiveerde kaarten'],
    'archived-lists': ['gearchiveerde lijst', 'gearchiveerde lijsten'],
    'long-titles': ['lange titel', 'lange titels'],
    'long-notes': ['kaart met lange notities', 'kaarten met lange notities'],
    'goal-notes': ['lange beschrijving van een doel', 'lange beschrijvingen van doelen'],
    'board-notes': ['beschrijving van het bord', 'beschrijvingen van het bord'],
    templates: ['sjabloon', 'sjablonen'],
    days: ['datum die we niet konden lezen', 'datums die we niet konden lezen'],
    states: ['stand die we niet kennen', 'standen die we niet kennen'],
    'more-labels': ['verder label', 'verdere labels'],
    attachments: ['bijlage', 'bijlagen'],
    comments: ['opmerking', 'opmerkingen'],
    'custom-fields': ['eigen veld', 'eigen velden'],
    covers: ['omslag', 'omslagen'],
    stickers: ['sticker', 'stickers'],
    places: ['plaats op de kaart', 'plaatsen op de kaart'],
    starts: ['begindatum', 'begindatums'],
    votes: ['stem', 'stemmen'],
    watchers: ['volger', 'volgers'],
    'add-ons': ['gegeven van een uitbreiding', 'gegevens van uitbreidingen'],
    history: ['regel geschiedenis', 'regels geschiedenis'],
    unknown: ['onderdeel', 'onderdelen'],
  },
  whys: {
    'in-notes': 'te vinden in de notities.',
    'in-comments': 'het vervolg staat als opmerking op de kaart.',
    archived: 'niet meegenomen.',
    'no-place': 'daar is op een bord geen plaats voor.',
    'no-title': 'er staat geen actie in.',
    chosen: 'niet gekozen.',
    unknown: 'dit kennen we niet.',
  },
  faults: {
    empty: 'Hier staat niets in. Kies een ander bestand of plak een lijst.',
    binary: 'Dit is geen tekst, CSV of Trello-export. Kies een ander bestand.',
    spreadsheet: 'Dit is een werkmap. Bewaar haar in je spreadsheet als CSV, of kopieer de rijen en plak ze.',
    'malformed-json': 'Dit bestand is niet heel. Exporteer het bord opnieuw.',
    'too-deep': 'Dit bestand is anders dan een export van een bord. Kies een ander bestand.',
    'not-trello': 'Dit is geen export van een Trello-bord. Kies een ander bestand.',
    'no-title-column': 'Kies in welke kolom de actie staat.',
    'nothing-to-import': 'Er blijft niets over om mee te nemen. Kies anders, of kies een ander bestand.',
    'not-a-list': 'Op een bord dat er al hangt, kun je alleen een lijst plakken.',
  },
  tooLarge: (found: number | null, most: number | null) =>
    found === null || most === null
      ? 'Dit is te groot. Neem minder tegelijk mee.'
      : most > 10_000_000
        ? `Dit bestand is ${megabytes(found)}; er past ${megabytes(most)} in. Neem minder tegelijk mee.`
        : `Er staan ${number(found)} tekens in; er passen er ${number(most)}. Neem minder tegelijk mee.`,
  tooManyCards: (found: number, most: number) =>
    `Er staan ${number(found)} rijen of kaarten in; in één keer neem je er ${number(most)} mee. Neem minder tegelijk mee.`,
  tooManyColumns: (found: number, most: number) =>
    `Er staan ${number(found)} kolommen in; er passen er ${number(most)}. Haal eerst kolommen weg.`,
  malformedCsv: (line: number | null) =>
    line === null
      ? 'Een aanhalingsteken in dit bestand wordt niet gesloten. Bewaar het opnieuw als CSV.'
      : `Bij regel ${number(line)} wordt een aanhalingsteken niet gesloten. Bewaar het bestand opnieuw als CSV.`,
  refused: {
    'too-many': 'Dit past niet allemaal op het bord. Neem minder mee, of berg eerst iets op.',
  },
  report: {
    title: 'Het hangt op het bord',
    made: (goals: number, actions: number, rest: number) =>
      [
        goals === 0 ? '' : goals === 1 ? '1 doel' : `${number(goals)} doelen`,
        actions === 1 ? '1 actie' : `${number(actions)} acties`,
        rest === 0 ? '' : `${number(rest)} op de rand`,
      ]
        .filter(Boolean)
        .join(', '),
    unmatched: (names: string) => `Van deze namen staat de naam in de notities: ${names}.`,
    open: 'Naar het bord',
  },
};
