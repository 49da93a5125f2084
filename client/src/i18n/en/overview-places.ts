import type { OverviewPlacesText } from '../overview-places.ts';

export const overviewPlaces: OverviewPlacesText = {
  label: 'What you look at',
  overview: 'Overview',
  board: 'Our own board',
};
