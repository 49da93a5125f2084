/** What each kind of card is called. */
export const kindNames = {
  ambition: 'Ambitie',
  goal: 'Doel',
  action: 'Actie',
  idea: 'Idee',
  obstacle: 'Knelpunt',
  success: 'Succes',
};
