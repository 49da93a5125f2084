export const ui = {
  close: 'Sluiten',
  more: 'Meer',
  undo: 'Ongedaan maken',
  cancel: 'Annuleren',
  today: 'vandaag',
  tomorrow: 'morgen',
  yesterday: 'gisteren',
  notices: 'Meldingen',
  andMore: (text: string, count: number) => `${text} En nog ${count}.`,
};
