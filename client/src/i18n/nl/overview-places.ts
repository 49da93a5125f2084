/** The way between the overview of a Team van teams and its own board: on both. */
export const overviewPlaces = { label: 'Waar kijk je naar', overview: 'Overzicht', board: 'Ons eigen bord' };
