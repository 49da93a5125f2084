import type { QuestionState } from '@verbeterbord/shared/domain/question.ts';

/** What a board shows of other teams, on a card and on the rail: short, because it comes with the wall. */
export const references = {
  /** On the card that was asked about. Nothing of what was withdrawn. */
  asked: {
    open: (to: string) => `gevraagd aan ${to}`,
    'taken-up': (to: string) => `opgepakt door ${to}`,
    'asked-back': (to: string) => `terugvraag van ${to}`,
    answered: (to: string) => `antwoord van ${to}`,
    declined: (to: string) => `afgewezen door ${to}`,
  } satisfies Record<Exclude<QuestionState, 'withdrawn'>, (to: string) => string>,
  before: (day: string) => `antwoord vóór ${day}`,
  /** Said to who listens, when it changes while the board is open. */
  changed: (title: string, state: string) => `${title}: ${state}`,
  received: {
    title: 'Opgeschaald naar ons',
    offered: 'Aangeboden aan ons',
    from: (team: string) => `Vraag van ${team}`,
    about: (title: string) => `Over: ${title}`,
    state: {
      open: 'nog niet opgepakt',
      'taken-up': 'opgepakt',
      'asked-back': 'wacht op hun antwoord',
      answered: 'beantwoord',
      declined: 'afgewezen',
      withdrawn: 'ingetrokken',
    } satisfies Record<QuestionState, string>,
    passed: (to: string) => `doorgegeven aan ${to}`,
    over: (count: number) => `afgerond of doorgegeven (${count})`,
    came: (team: string, question: string) => `Nieuwe vraag van ${team}: ${question}`,
  },
};
