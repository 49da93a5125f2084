/** Sharing a board with guests and its settings. Fetched when those are opened, never with the board. */
export const sharing = {
  title: 'Delen',
  guests: 'Met gasten',
  intro: (title: string) =>
    `Met een link ziet iemand van buiten het bord “${title}”, en verder niets. Een account is niet nodig.`,
  warning: 'Let op: namen van cliënten of inwoners horen niet op een bord.',
  ofOtherTeams: 'Op dit bord hangen ook vragen van de teams onder jullie. Een gast leest die mee.',
  forWhom: 'Voor wie',
  forWhomHint: 'Zo herken je de link later. Zoals: zorgaanbieder Zonnehuis.',
  may: 'Wat mag de gast',
  participant: 'Meewerken',
  onlooker: 'Alleen kijken',
  days: 'Hoe lang',
  length: (days: number) =>
    days === 1
      ? '1 dag'
      : days % 7 === 0 && days < 30
        ? `${days / 7} ${days === 7 ? 'week' : 'weken'}`
        : `${days} dagen`,
  make: 'Maak de link',
  busy: 'Even wachten …',
  made: 'De link is gemaakt. Stuur hem zelf door; hij is maar één keer te zien.',
  link: 'Link om door te sturen',
  copy: 'Kopieer de link',
  copied: 'De link is gekopieerd.',
  copyFailed: 'Kopiëren lukte niet. Selecteer de link en kopieer hem zelf.',
  links: 'Links naar dit bord',
  none: 'Er is nog geen link naar dit bord.',
  madeBy: (name: string | null, day: string) => `gemaakt door ${name ?? 'iemand die weg is'}, ${day}`,
  until: (day: string) => `tot ${day}`,
  visits: (count: number) => (count === 1 ? '1 keer gebruikt' : `${count} keer gebruikt`),
  revoke: 'Intrekken',
  revokeOf: (label: string) => `Link intrekken: ${label}`,
  revokeAsk: (label: string) => `“${label}” intrekken? Wie ermee binnen is, ziet het bord meteen niet meer.`,
  revokeYes: 'Ja, intrekken',
  revokeNo: 'Nee',
  revoked: 'De link is ingetrokken.',
  required: 'Vul dit in.',
  loading: 'Bezig met laden …',
  refused: {
    'not-found': 'Deze link is er niet meer.',
    'not-allowed': 'Delen kan alleen de teamleider van dit bord.',
    'too-many': 'Er zijn al twintig links naar dit bord. Trek er eerst een in.',
    'invalid-request': 'Een van de velden klopt niet. Kijk ze na en probeer het opnieuw.',
  },
  settings: {
    title: 'Instellingen van dit bord',
    name: 'Naam van het bord',
    open: 'Wie mag meekijken',
    openTo: {
      team: 'Alleen het team',
      tree: 'Team van teams mag meekijken',
      organisation: 'Hele organisatie mag meekijken',
    },
    /** What each of them means, and what others see all the same. */
    openMeans: {
      team: 'Anderen kunnen dit bord niet openen. In het overzicht van het Team van teams staan wel jullie ambities en doelen, jullie oordeel, aantallen, vragen en successen.',
      tree: 'Alle teams onder hetzelfde hoogste team kunnen het bord lezen. Het overzicht laat zien hoe jullie ervoor staan.',
      organisation:
        'Iedereen die hier werkt kan het bord lezen. Het overzicht blijft voor de teams onder hetzelfde hoogste team.',
    },
    openHint: 'Meekijken is lezen. Alleen het team en gasten die mogen meewerken, veranderen iets.',
    records: 'Verslagen van rondes bewaren',
    recordsHint: 'Zo lang blijft het verslag van een afgesloten ronde te lezen. Daarna wordt het vernietigd.',
    years: (years: number) => `${years} jaar`,
    shorter: (years: number) =>
      `Dit geldt ook voor verslagen die er al zijn. Van rondes die langer dan ${years} jaar geleden eindigden, worden de verslagen na 30 dagen vernietigd. Tot dan kun je dit nog terugzetten.`,
    save: 'Bewaren',
    saved: 'De instellingen van het bord zijn bewaard.',
    team: 'Mensen van dit team',
  },
};
