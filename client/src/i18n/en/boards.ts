import type { boards as dutch } from '../nl/boards.ts';

export const boards: typeof dutch = {
  title: 'Boards',
  newBoard: 'New board',
  mine: 'My boards',
  others: 'Other boards',
  overview: 'How the teams are doing',
  open: (title) => `Open the board ${title}`,
  noAmbition: 'No ambition yet',
  ambitionFor: (year) => `Ambition for ${year}`,
  ambition: 'Ambition',
  noJudgement: 'No judgement yet',
  done: (done, all) => `${done} of ${all} done`,
  doneAfter: (all) => `of ${all} done`,
  noActions: 'no actions yet',
  doing: 'in progress',
  stuck: 'stuck',
  lastMovement: 'last movement',
  never: 'nothing yet',
  none: 'There are no boards yet that you may see.',
  cached: 'No connection. This is what it last said.',
};
