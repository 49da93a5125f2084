/** Screens on a wall: what they say themselves, and pairing and ending them. Fetched with those, never with a board. */
export const displays = {
  /** On the screen, while it belongs to no board. */
  code: {
    title: 'Koppel dit scherm aan een bord',
    ended: 'Dit scherm is losgekoppeld. Met deze code kun je het opnieuw koppelen.',
    steps: 'Zo koppel je het',
    scan: 'Scan het blokje met je telefoon. Of typ deze code op je eigen computer, bij',
    choose: 'Kies daar wat dit scherm laat zien.',
    who: 'Dat kan een teamleider. Op dit scherm hoeft niemand zich aan te melden.',
    label: 'Code',
    /** What a camera finds. */
    qr: 'Blokje om te scannen: opent het koppelen op je telefoon',
    until: (time: string) => `Deze code geldt tot ${time} uur. Daarna komt er vanzelf een nieuwe.`,
    coming: 'De code komt eraan …',
    network: 'Geen verbinding. Dit scherm probeert het vanzelf opnieuw.',
    busy: 'Er zijn nu te veel schermen tegelijk bezig. Dit scherm probeert het vanzelf opnieuw.',
    colours: 'Kleuren',
  },
  /** In a browser where somebody is signed in. */
  signedIn: {
    title: 'In deze browser is iemand aangemeld',
    text: (name: string) =>
      `Een scherm aan de muur is van niemand, en hier is ${name} aangemeld. Meld je eerst af, of open deze pagina in een andere browser.`,
    signOut: 'Meld af en toon een code',
    back: 'Terug naar Verbeterbord',
  },
  wall: {
    loading: 'Het bord komt eraan …',
    noCopy:
      'Geen verbinding, en dit bord staat nog niet op dit scherm. Het komt vanzelf als er weer verbinding is.',
    gone: 'Dit bord is er niet meer, of dit scherm mag het niet meer laten zien.',
    none: 'Op dit scherm staat nu geen bord.',
    noneWhat:
      'De borden van dit scherm zijn er niet meer. Een teamleider kan het losmaken en opnieuw koppelen.',
    live: 'Bij de tijd',
    away: (since: string) => `Geen verbinding sinds ${since}. Dit is hoe het toen stond.`,
    awayUnknown: 'Geen verbinding. Dit is hoe het stond toen die er nog was.',
    at: (time: string) => `${time} uur`,
    part: (at: number, of: number) => `Deel ${at} van ${of}`,
    board: (at: number, of: number) => `bord ${at} van ${of}`,
    left: (goals: number) =>
      goals === 1 ? 'Er is nog 1 doel op dit bord' : `Er zijn nog ${goals} doelen op dit bord`,
    qr: 'Blokje om te scannen: opent dit bord op je telefoon',
    phone: 'Dit bord op je telefoon',
  },
  /** Who is signed in pairs a screen. */
  pair: {
    title: 'Scherm koppelen',
    intro: (address: string) =>
      `Een tv of beamer laat een bord zien zonder dat er iemand is aangemeld. Open op dat scherm ${address}. Daar staat een code.`,
    there: (address: string) => `Open op het scherm ${address}. Daar staat een code.`,
    code: 'Code op het scherm',
    codeHint: 'Acht letters en cijfers. Hoofdletters en streepjes maken niet uit.',
    codeRead: 'Staat deze code op het scherm dat je voor je ziet? Koppel nooit een scherm dat je niet ziet.',
    codeShort: 'De code heeft acht letters en cijfers.',
    name: 'Waar hangt het scherm?',
    nameHint: 'Zo herken je het later. Zoals: gang tweede verdieping.',
    boards: 'Wat laat het zien?',
    boardsHint: 'Kies een bord of meer. Alles wat erop staat, kan iedereen lezen die langs het scherm loopt.',
    boardsNone: 'Kies een bord.',
    boardsMost: (most: number) => `Kies er hoogstens ${most}.`,
    every: 'Verder bladeren',
    everyHint: 'Past niet alles op het scherm, dan komt elk deel aan de beurt, en daarna het volgende bord.',
    never: 'Niet: het eerste deel blijft staan',
    seconds: (seconds: number) =>
      seconds < 60
        ? `Elke ${seconds} seconden`
        : seconds === 60
          ? 'Elke minuut'
          : seconds % 60 === 0
            ? `Elke ${seconds / 60} minuten`
            : `Elke ${seconds} seconden`,
    submit: 'Koppel het scherm',
    done: 'Het scherm is gekoppeld',
    doneText: (name: string) => `“${name}” laat nu het bord zien. Dat kan een paar tellen duren.`,
    another: 'Nog een scherm koppelen',
    toBoard: 'Naar het bord',
    noBoards: 'Je bent van geen team de teamleider. Vraag je teamleider om dit scherm te koppelen.',
    refused: {
      'link-ended': 'Deze code klopt niet, of is verlopen. Kijk welke code er nu op het scherm staat.',
      'too-many-requests':
        'Dit waren te veel codes die niet klopten. Wacht tien minuten en probeer het opnieuw.',
      'not-found': 'Een van deze borden is er niet meer. Kies opnieuw.',
      'not-allowed': 'Een scherm koppelen kan alleen de teamleider van elk gekozen bord.',
      'too-many': 'Er zijn al zoveel schermen dat er geen bij kan. Maak er eerst een los.',
      'invalid-request': 'Een van de velden klopt niet. Kijk ze na en probeer het opnieuw.',
    },
  },
  /** Below *Delen*, and in administration. */
  list: {
    title: 'Schermen',
    onScreens: 'Op een scherm',
    intro:
      'Een tv of beamer laat dit bord zien zonder dat er iemand is aangemeld. Wie langsloopt, leest mee.',
    add: 'Scherm koppelen',
    none: 'Dit bord staat op geen enkel scherm.',
    shows: (boards: string) => `Laat zien: ${boards}`,
    otherBoards: (count: number) => (count === 1 ? 'een ander bord' : `${count} andere borden`),
    boards: (count: number) => (count === 1 ? '1 bord' : `${count} borden`),
    madeBy: (name: string | null, day: string) => `gekoppeld door ${name ?? 'iemand die weg is'}, ${day}`,
    seen: (when: string) => `voor het laatst gezien: ${when}`,
    neverSeen: 'het scherm is onderweg',
    moves: (pace: string) => `Bladert ${pace.toLowerCase()}`,
    stays: 'Blijft op het eerste deel',
    until: (day: string) => `tot ${day}`,
    change: 'Wijzigen',
    changeOf: (name: string) => `Scherm wijzigen: ${name}`,
    save: 'Bewaren',
    saved: 'Het scherm is gewijzigd.',
    end: 'Losmaken',
    endOf: (name: string) => `Scherm losmaken: ${name}`,
    endAsk: (name: string) => `“${name}” losmaken? Het scherm laat dan meteen weer een code zien.`,
    endYes: 'Ja, losmaken',
    endNo: 'Nee',
    ended: 'Het scherm is losgemaakt.',
    takeOff: 'Bord eraf halen',
    takeOffOf: (name: string) => `Dit bord van het scherm halen: ${name}`,
    takeOffAsk: (name: string) => `Dit bord van “${name}” halen? Wat het scherm verder laat zien, blijft.`,
    takeOffYes: 'Ja, eraf halen',
    takenOff: 'Dit bord staat niet meer op het scherm.',
    notAll:
      'Dit scherm laat ook borden zien die je niet mag delen. Daarom kun je er alleen dit bord af halen.',
    loading: 'Bezig met laden …',
    busy: 'Even wachten …',
    required: 'Vul dit in.',
    refused: {
      'not-found': 'Dit scherm is er niet meer, of je mag niet al zijn borden delen.',
      'not-allowed': 'Schermen van dit bord beheert alleen de teamleider.',
    },
    all: {
      intro: 'Schermen aan de muur, van alle teams. Een teamleider koppelt ze; hier maak je ze los.',
      label: 'Schermen',
      none: 'Er is geen scherm gekoppeld.',
      endTitle: (name: string) => `Scherm “${name}” losmaken?`,
      endText: 'Het scherm laat meteen geen bord meer zien, en toont weer een code.',
    },
  },
};
