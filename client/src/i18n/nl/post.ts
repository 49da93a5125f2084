import type { PostKind } from '@verbeterbord/shared/domain/post.ts';

const letters: Readonly<Record<PostKind, string>> = {
  digest: 'het weekoverzicht',
  reminder: 'de herinnering aan een actie',
  mentions: 'dat een collega je noemde',
};

/** What is for me, what I get in the post, and my diary. */
export const post = {
  notices: {
    title: 'Voor jou',
    seenAll: 'Alles gezien',
    seen: 'Gezien',
    seenNamed: (what: string) => `Gezien: ${what}`,
    earlier: (count: number) => `Eerder (${count})`,
    mention: (by: string) => `${by} noemde je bij`,
    somebody: 'Iemand',
    late: (count: number) =>
      count === 1 ? '1 actie is over de dag heen' : `${count} acties zijn over de dag heen`,
    today: (count: number) => (count === 1 ? '1 actie is voor vandaag' : `${count} acties zijn voor vandaag`),
    tomorrow: (count: number) =>
      count === 1 ? '1 actie is voor morgen' : `${count} acties zijn voor morgen`,
    lateEdit: 'Je schreef zonder netwerk nog iets bij',
    lateEditWhy:
      'Dat kon niet meer op de kaart, maar het is bewaard. Op het bord kun je het lezen en kopiëren.',
    question: {
      ask: (team: string) => `${team} vraagt jullie om hulp bij`,
      'take-up': (team: string) => `${team} pakte jullie vraag op over`,
      answer: (team: string) => `${team} gaf antwoord op jullie vraag over`,
      decline: (team: string) => `${team} wees jullie vraag af over`,
      'ask-back': (team: string) => `${team} vroeg iets terug over`,
      reply: (team: string) => `${team} antwoordde op jullie terugvraag over`,
      'pass-up': (team: string) => `Jullie vraag is doorgegeven aan ${team}:`,
      'move-up': (team: string) => `Een team stopte. Jullie vraag ging naar ${team}:`,
      lapse: () => 'Een team stopte. Daarom verviel de vraag over',
    },
    offer: {
      offer: (team: string) => `${team} biedt jullie een actie aan:`,
      accept: (team: string) => `${team} neemt jullie actie over:`,
      decline: (team: string) => `${team} neemt jullie actie niet over:`,
      'take-back': (team: string) => `${team} trok een aanbod in:`,
    },
    dependency: (title: string, team: string) => `“${title}” van ${team} is klaar. Daarop wachtte`,
    undelivered: (letter: PostKind) => `Een mail aan je kwam niet aan: ${letters[letter]}.`,
    undeliveredWhy: 'Geef je beheerder een seintje als dat vaker gebeurt.',
    overview: (day: string) => `Weekoverzicht van ${day}`,
    overviewBoard: (cycle: number, end: string) => `Ronde ${cycle}, tot en met ${end}`,
    overviewTeam: (done: number, total: number) => `${done} van de ${total} acties klaar`,
    overviewStuck: (count: number) => `${count} vast`,
    toClose: 'De vorige ronde is nog niet afgesloten.',
    nothingMine: 'Voor jou staat hier niets open.',
    due: (day: string) => `voor ${day}`,
    wasDue: (day: string) => `was voor ${day}`,
    stuck: 'je zit vast',
  },
  letters: {
    title: 'Post',
    intro: {
      on: 'We mailen weinig, nooit over elke wijziging en nooit over wat je zelf deed. Namen van cliënten of wat er in een gesprek staat, komen niet in een mail.',
      'no-server':
        'Je organisatie verstuurt geen mail vanuit het verbeterbord. Wat je hier kiest, zie je op Mijn acties bij Voor jou.',
      'no-address':
        'Er is geen e-mailadres van je bekend. Vraag je beheerder om het in te vullen. Tot die tijd zie je alles op Mijn acties bij Voor jou.',
    },
    digest: 'Weekoverzicht',
    digestHint: 'Eén keer per week: je open acties en hoe je borden ervoor staan.',
    day: 'Dag',
    hour: 'Tijd',
    at: (hour: number) => `${hour}.00 uur`,
    reminders: 'Herinnering, de dag ervoor',
    remindersHint: 'Alleen voor acties op jouw naam met een datum.',
    mentions: 'Als een collega je noemt',
    mentionsHint: 'Hooguit één mail per uur, met alles bij elkaar.',
    quiet: 'Geen mail tussen',
    quietFrom: 'Vanaf',
    quietUntil: 'Tot',
    language: 'Taal van de mail',
    languages: { nl: 'Nederlands', en: 'Engels' },
    saved: 'Opgeslagen',
    saving: 'Bezig met opslaan …',
  },
  diary: {
    title: 'Agenda',
    intro:
      'Zet je acties met een datum en de dagen van je rondes in je eigen agenda, bijvoorbeeld in Outlook. Ze komen er als hele dag in en lopen vanzelf mee.',
    make: 'Maak een adres voor je agenda',
    renew: 'Maak een nieuw adres',
    renewHint: 'Het oude adres werkt dan niet meer.',
    stop: 'Stop hiermee',
    stopped: 'Je agenda-adres werkt niet meer.',
    made: (day: string) => `Er is een adres, gemaakt op ${day}.`,
    used: (moment: string) => `Laatst opgehaald: ${moment}.`,
    neverUsed: 'Nog nooit opgehaald.',
    address: 'Adres van je agenda',
    once: 'We laten het maar één keer zien. Wie dit adres heeft, kan je acties en rondes lezen: deel het met niemand.',
    how: 'In Outlook: Agenda toevoegen, dan “Abonneren via het web”, en plak het adres. Het kan een paar uur duren voor een wijziging te zien is.',
    copy: 'Kopiëren',
    copied: 'Gekopieerd.',
    copyFailed: 'Kopiëren lukte niet. Selecteer het adres en kopieer het zelf.',
  },
  off: {
    title: 'Post uitzetten',
    busy: 'Bezig …',
    done: {
      digest: 'Je krijgt het weekoverzicht niet meer per mail.',
      reminder: 'Je krijgt geen herinneringen meer per mail.',
      mentions: 'Je krijgt geen mail meer als een collega je noemt.',
    } satisfies Record<PostKind, string>,
    still: 'Je ziet het nog wel in de app, op Mijn acties.',
    undo: 'Toch weer aan',
    undone: {
      digest: 'Het weekoverzicht staat weer aan.',
      reminder: 'De herinneringen staan weer aan.',
      mentions: 'De mail over wie je noemt staat weer aan.',
    } satisfies Record<PostKind, string>,
    ask: 'Open de link in een nieuwere mail, of kies het zelf bij Account, onder Post.',
  },
};
