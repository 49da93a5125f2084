import { judgementNames } from './judgement-names.ts';

export const boards = {
  title: 'Borden',
  newBoard: 'Nieuw bord',
  mine: 'Mijn borden',
  others: 'Andere borden',
  overview: 'Zo staan de teams ervoor',
  open: (title: string) => `Open het bord ${title}`,
  noAmbition: 'Nog geen ambitie',
  ambitionFor: (year: number) => `Ambitie voor ${year}`,
  ambition: 'Ambitie',
  judgement: judgementNames,
  noJudgement: 'Nog geen oordeel',
  done: (done: number, all: number) => `${done} van ${all} klaar`,
  doneAfter: (all: number) => `van ${all} klaar`,
  noActions: 'nog geen acties',
  doing: 'bezig',
  stuck: 'vast',
  lastMovement: 'laatste beweging',
  never: 'nog niets',
  none: 'Er zijn nog geen borden die je mag zien.',
  cached: 'Geen verbinding. Dit is wat er het laatst stond.',
};
