export const ui = {
  close: 'Sluiten',
  more: 'Meer',
  undo: 'Ongedaan maken',
  cancel: 'Annuleren',
  today: 'vandaag',
  tomorrow: 'morgen',
  yesterday: 'gisteren',
  day: {
    example: '27 nov',
    open: (label: string) => `${label}: kalender`,
    wrong: 'Dat is geen dag. Schrijf bijvoorbeeld: 27 nov of 27-11-2026.',
    monthBefore: 'Vorige maand',
    monthAfter: 'Volgende maand',
  },
  notices: 'Meldingen',
  andMore: (text: string, count: number) => `${text} En nog ${count}.`,
};
