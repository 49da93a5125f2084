/** Texts of what is laid over the wall or chosen now and then: a card’s menu and its questions, the keys, the board per person. */
export const boardMore = {
  person: {
    label: 'Per persoon',
    none: (name: string) => `${name} heeft nog geen actie in deze ronde.`,
    nobody: 'Nog van niemand',
    you: 'dat ben jij',
    addFor: (name: string) => `Nieuwe actie voor ${name}`,
    forGoal: 'Bij welk doel?',
    /** In the row of what nobody does, while it is empty. */
    nothing: 'Hier komt wat iemand loslaat.',
    who: 'Persoon',
    given: (name: string) => `Nu van ${name}`,
    letGo: (name: string) => `Niet meer van ${name}`,
    both: (who: string, column: string) => `${who}, en naar ${column} verplaatst`,
    where: (name: string, column: string) => `${name}, ${column}`,
  },

  move: {
    title: 'Verplaatsen naar',
    goal: 'Doel',
    column: 'Kolom',
    place: 'Plaats',
    first: 'Bovenaan',
    last: 'Onderaan',
    submit: 'Verplaats',
  },

  stuckForm: {
    title: 'Ik zit vast',
    label: 'Waar zit je op vast?',
    hint: 'Eén zin is genoeg, zoals: wacht op de planning.',
    submit: 'Laat het zien',
  },

  keys: {
    title: 'Sneltoetsen',
    list: [
      ['n', 'nieuwe actie bij het doel waar je bent'],
      ['i', 'ik merk …'],
      ['pijltjes', 'naar de volgende kaart'],
      ['Enter', 'kaart openen'],
      ['spatie', 'kaart oppakken; pijltjes kiezen een plek; spatie legt neer'],
      ['Escape', 'sluiten of terugleggen'],
      ['Ctrl + Z', 'laatste stap ongedaan maken'],
      ['?', 'deze lijst'],
    ] as readonly (readonly [string, string])[],
  },
};
