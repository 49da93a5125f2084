/** Of what there is too much, and what to do, where "there is too much on this board" isn't it. */
export const tooMuch = {
  owners: 'Op deze kaart staan al zoveel namen dat er geen bij kan. Haal er eerst een af.',
  comments: 'Bij deze kaart is al zoveel gezegd dat er niets bij kan. Maak er een nieuwe kaart voor.',
  attempts: 'Dit is al zo vaak geprobeerd dat er geen poging bij kan. Maak er een nieuwe actie van.',
  values: 'Bij deze ambitie staan al zoveel metingen dat er geen bij kan. Haal er eerst een weg.',
  goals: 'Er hangen al zoveel doelen dat er geen bij kan. Berg er eerst een op.',
  carried: 'Deze actie is al te vaak meegenomen. Zet hem bij later, of maak er een nieuwe actie van.',
};
