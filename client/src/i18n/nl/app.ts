export const app = {
  name: 'Verbeterbord',
  skip: 'Naar de inhoud',
  whereAmI: 'Waar ben ik',
  main: 'Hoofdmenu',
  boards: 'Borden',
  overview: 'Overzicht',
  overviewOf: (team: string) => `Overzicht ${team}`,
  board: 'Bord',
  search: 'Zoeken',
  newAction: 'Actie erbij',
  myActions: 'Mijn acties',
  myActionsCount: (count: number) => (count === 1 ? '1 actie' : `${count} acties`),
  loading: 'Bezig met laden …',
  retry: 'Probeer opnieuw',
  reload: 'Opnieuw laden',
  me: {
    menu: (name: string) => `Menu van ${name}`,
    theme: 'Kleuren',
    themeSystem: 'Zoals dit apparaat',
    themeLight: 'Licht',
    themeDark: 'Donker',
    language: 'Taal',
    dutch: 'Nederlands',
    english: 'English',
    shared: 'Dit is een gedeelde computer',
    sharedHint: 'Dan blijft er niets op dit apparaat staan.',
    account: 'Mijn account',
    administration: 'Beheer',
    signOut: 'Afmelden',
    signOutPending: (count: number) =>
      count === 1
        ? 'Eén wijziging is nog niet op de server. Wacht tot je weer verbinding hebt, of meld je toch af en raak haar kwijt.'
        : `${count} wijzigingen zijn nog niet op de server. Wacht tot je weer verbinding hebt, of meld je toch af en raak ze kwijt.`,
    signOutAnyway: 'Toch afmelden',
    stay: 'Nog niet',
  },
  save: {
    loading: 'Bezig met laden',
    saved: 'Opgeslagen',
    saving: 'Bezig met opslaan',
    offline: 'Geen verbinding',
    offlinePending: (count: number) =>
      count === 1 ? 'Offline, 1 wijziging' : `Offline, ${count} wijzigingen`,
    kept: (count: number) =>
      count === 1 ? '1 wijziging bewaard op dit apparaat.' : `${count} wijzigingen bewaard op dit apparaat.`,
    notKept: (count: number) =>
      count === 1
        ? '1 wijziging staat alleen nog op dit scherm. Sluit het niet.'
        : `${count} wijzigingen staan alleen nog op dit scherm. Sluit het niet.`,
    offlineNothing: 'Je kunt doorwerken. We slaan op zodra de verbinding terug is.',
    stopped: 'Niet verbonden',
  },
  unsent: {
    title: 'Wat de server niet aannam',
    hint: 'Deze teksten schreef je op kaarten van dit bord. Kopieer wat je nodig hebt, en zet het opnieuw op het bord.',
    readable: 'Je teksten kun je bekijken en kopiëren, ook na opnieuw laden.',
    aside: 'De vorige keer nam de server niet al je wijzigingen aan. Je teksten staan nog op dit apparaat.',
    late: 'Niet alles wat je zonder verbinding deed kon nog op het bord. Je teksten staan hier klaar.',
    read: 'Bekijk je teksten',
    copy: 'Kopieer alles',
    copied: 'Je teksten zijn gekopieerd.',
    forget: 'Van dit apparaat halen',
  },
  here: {
    title: 'Nu op het bord',
    count: (count: number) => `${count} hier`,
    you: (name: string) => `${name} (jij)`,
  },
  newVersion: {
    text: 'Er is een nieuwe versie van Verbeterbord.',
    action: 'Nu vernieuwen',
    later: 'Straks',
  },
  failure: {
    title: 'Dit deel van het scherm werkt even niet',
    text: 'Wat opgeslagen was, is veilig. Probeer het opnieuw, of ga naar een ander bord.',
    version: 'Deze pagina kon niet worden geladen. Misschien is er een nieuwe versie, of geen verbinding.',
  },
  notFound: {
    title: 'Deze pagina is er niet',
    text: 'Misschien klopt het adres niet, of is het bord weg.',
    home: 'Naar mijn acties',
    boards: 'Naar de borden',
  },
  stopped: {
    title: 'Dit bord kan niet worden geopend',
    signIn: 'Aanmelden',
    boards: 'Naar de borden',
  },
  noCopy: {
    title: 'Dit bord staat niet op dit apparaat',
    text: 'Er is geen verbinding, en dit bord is hier nog niet eerder geopend. Zodra de verbinding terug is, laadt het vanzelf.',
  },
};
