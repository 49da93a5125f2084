export const signIn = {
  title: 'Wie ben je?',
  demo: 'Dit is een voorbeeld. Kies een van de voorbeeldmensen; er is geen wachtwoord.',
  search: 'Zoek op naam, rol of team',
  none: 'Niemand gevonden. Zoek met een ander woord.',
  found: (count: number) => (count === 1 ? '1 persoon gevonden' : `${count} mensen gevonden`),
  noTeam: 'Zonder team',
  shared: 'Dit is een gedeelde computer',
  sharedHint: 'Dan blijft er na het afmelden niets op dit apparaat staan.',
  privacy: 'Zet geen namen van cliënten of inwoners op een bord.',
  busy: 'Bezig met aanmelden …',
};
