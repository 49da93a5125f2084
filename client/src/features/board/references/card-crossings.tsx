import { quietly } from '../../../sync/quietly.tsx';

/** What stands between a card and other teams, on the card: its code comes after the wall, and only where there is something. */
export const CardCrossings = quietly(async () => (await import('./card-lines.tsx')).CardLines);
